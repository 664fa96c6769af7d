import { randomUUID } from 'node:crypto';

import { getAddress } from 'viem';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { actorWith } from '@/lib/auth/testing/actor';
import { issueChallenge } from '@/lib/features/nodes/commands/issue-challenge';
import { receiveChallengeStep } from '@/lib/features/nodes/commands/receive-challenge-step';
import { watchNodes } from '@/lib/features/nodes/commands/watch-nodes';
import { enrolFake, fakeNode, TEST_CHAIN } from '@/lib/features/nodes/testing/fake-node';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { challengeMessage } from '../protocol/challenge';
import type { NodeState } from '../protocol/wire';
import { answerChallenge } from './answer';

const NOW = new Date('2026-11-22T10:00:00Z');
const certifier = actorWith({ roles: ['certifier'] });
const node = fakeNode(getAddress('0x70997970C51812dc3A010C7d01b50e0d17dc79C8'));
const nodeKey = node.account.address;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await enrolFake(database.db, node, { now: NOW });
  await database.db.node.updateMany({ data: { sessionKey: node.sessionKey } });
});
afterAll(() => database.drop());

/** The portal, a second later at each step. */
function portal(tamper: (message: Record<string, unknown>) => object = (message) => message) {
  let step = 0;
  return {
    post: (_path: string, message: object) =>
      receiveChallengeStep(database.db, {
        message: challengeMessage.parse(tamper({ ...message })),
        now: new Date(NOW.getTime() + ++step * 1_000),
      }),
  };
}

const issue = () => issueChallenge(database.db, { actor: certifier, now: NOW, nodeKey, size: 256 });
const stateWith = (id: string) =>
  ({ challenge: { id, expiresAt: NOW.getTime() + 60_000 } }) as NodeState;
const identity = {
  account: node.account,
  session: node.session,
  sessionKey: node.sessionKey,
  provider: node.provider,
  portal: '',
  simulate: null,
};
const answer = async (id: string, through = portal()) => {
  const said: string[] = [];
  await answerChallenge(
    { identity, portal: through, log: (text) => said.push(text) },
    stateWith(id),
  );
  return said.at(-1);
};
const row = (id: string) => database.db.nodeChallenge.findUniqueOrThrow({ where: { id } });

it('a machine that computes passes, on the device it has, with both clocks kept', async () => {
  const { id } = await issue();
  expect(await answer(id)).toMatch(/^Benchmark: PASSED, \d+ ms on the CPU/);
  expect(await row(id)).toMatchObject({ verdict: 'PASSED', failure: null, device: 'cpu' });
  const { servedAt, committedAt } = await row(id);
  expect(committedAt!.getTime() - servedAt!.getTime()).toBe(1_000);
  const acts = await database.db.auditEntry.findMany({ orderBy: { index: 'asc' } });
  expect(acts.map(({ act }) => act)).toEqual(['node.challenged', 'node.challenge-decided']);
});

it('one at a time, and one that nobody answers expires', async () => {
  const { id } = await issue();
  await expect(issue()).rejects.toMatchObject({ code: 'CONFLICT' });
  await watchNodes(database.db, { chainId: TEST_CHAIN, now: new Date(NOW.getTime() + 3_600_000) });
  expect((await row(id)).verdict).toBe('EXPIRED');
});

it('a step that another key signed, or out of turn, is refused and changes nothing', async () => {
  const { id } = await issue();
  const stranger = { ...identity, session: fakeNode(node.provider).session };
  const said: string[] = [];
  const log = (text: string) => said.push(text);
  await answerChallenge({ identity: stranger, portal: portal(), log }, stateWith(id));
  expect(said.at(-1)).toMatch(/not finished/);
  expect(await row(id)).toMatchObject({ servedAt: null, root: null, verdict: null });
  await expect(
    receiveChallengeStep(database.db, {
      message: challengeMessage.parse({
        ...{ node: nodeKey, challenge: randomUUID(), step: 'start' },
        signature: 'A'.repeat(86),
      }),
      now: NOW,
    }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('only a certifier issues one', async () => {
  await expect(
    issueChallenge(database.db, { actor: actorWith(), now: NOW, nodeKey, size: 256 }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
