import { getAddress } from 'viem';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { RefusalReason } from '@/lib/agent/protocol/wire';
import { createDb, type Db } from '@/lib/db/client';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import {
  beatsOf,
  enrolFake,
  fakeNode,
  h100,
  machine,
  signedBeat,
  signedReport,
  TEST_CHAIN,
  type FakeNode,
} from '../testing/fake-node';
import { receiveHeartbeats } from './receive-heartbeats';
import { receiveReport } from './receive-report';

const NOW = new Date('2026-11-22T10:00:00Z');
const PROVIDER = getAddress('0x70997970C51812dc3A010C7d01b50e0d17dc79C8');
const OTHER = getAddress('0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC');
const seconds = (s: number) => new Date(NOW.getTime() + s * 1_000);
const eight = machine(Array.from({ length: 8 }, (_, index) => h100(index)));

let database: TestDatabase;
let db: Db;
let node: FakeNode;
beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
});
afterAll(() => database.drop());
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE node, node_unit, node_report, node_heartbeat, node_refusal, provider_application, organisation CASCADE`;
  node = fakeNode(PROVIDER);
  await enrolFake(db, node, { now: NOW });
});

type Report = Parameters<typeof signedReport>[1];

async function send(report: Partial<Report> = {}, from: FakeNode = node, now = NOW) {
  const message = await signedReport(from, {
    sequence: 1,
    observedAt: NOW,
    body: eight,
    ...report,
  });
  return receiveReport(db, { message, chainId: TEST_CHAIN, now });
}

const beat = (sequence: number, s: number, from: FakeNode = node) =>
  signedBeat(from, { sequence, observedAt: seconds(s) });

const refusals = async () =>
  (await db.nodeRefusal.findMany({ orderBy: { reason: 'asc' } })).map(({ reason, count }) => [
    reason,
    count,
  ]);

const stateOf = ({ account }: FakeNode) =>
  db.node.findUniqueOrThrow({ where: { nodeKey: account.address } });

async function expectRefused(
  answer: Promise<Awaited<ReturnType<typeof send>>>,
  reason: RefusalReason,
): Promise<void> {
  const before = await db.nodeReport.count();
  expect(await answer).toMatchObject({ accepted: 0, refused: [{ reason }] });
  expect(await db.nodeReport.count()).toBe(before);
  expect(await refusals()).toContainEqual([reason, 1]);
}

describe('a report', () => {
  it('of the enrolled key is stored, counts its GPUs, and moves the node on', async () => {
    expect(await send()).toEqual({
      serverTime: NOW.getTime(),
      lastSequence: 1,
      accepted: 1,
      refused: [],
    });
    expect(await stateOf(node)).toMatchObject({ lastSequence: 1n, sessionKey: node.sessionKey });
    expect(await db.nodeUnit.findMany({ select: { classId: true, units: true } })).toEqual([
      { classId: 'H100-SXM5-80', units: 8 },
    ]);
    expect(await refusals()).toEqual([]);
  });

  it('signed by a stranger is refused and recorded', async () => {
    const stranger = { ...fakeNode(PROVIDER), sessionKey: node.sessionKey };
    const forged = await signedReport(stranger, { sequence: 1, observedAt: NOW, body: eight });
    const message = { ...forged, node: node.account.address };
    await expectRefused(receiveReport(db, { message, chainId: TEST_CHAIN, now: NOW }), 'signature');
  });

  it('of a key that nobody enrolled is refused and recorded, under one line for all of them', async () => {
    for (const stranger of [fakeNode(PROVIDER), fakeNode(PROVIDER)])
      expect(await send({}, stranger)).toMatchObject({ refused: [{ reason: 'unknown-node' }] });
    expect(await refusals()).toEqual([['unknown-node', 2]]);
  });

  it('for another chain or with another body than was signed is refused', async () => {
    const message = await signedReport(node, { sequence: 1, observedAt: NOW, body: eight });
    await expectRefused(receiveReport(db, { message, chainId: 1, now: NOW }), 'signature');
    const swapped = { ...message, body: machine([h100(0)]) };
    const answer = await receiveReport(db, { message: swapped, chainId: TEST_CHAIN, now: NOW });
    expect(answer.refused).toEqual([{ sequence: 1, reason: 'signature' }]);
  });

  it('that is replayed is refused and recorded', async () => {
    await send();
    await expectRefused(send(), 'replayed');
  });

  it('out of order is refused and recorded', async () => {
    await send({ sequence: 5 });
    await expectRefused(send({ sequence: 4, observedAt: seconds(30) }), 'out-of-order');
  });

  it('whose time does not move forward is refused and recorded', async () => {
    await send();
    await expectRefused(send({ sequence: 2 }), 'backwards');
  });

  it('from the future is refused and recorded; two minutes of a wrong clock are not', async () => {
    await expectRefused(send({ observedAt: seconds(121) }), 'future');
    expect(await send({ observedAt: seconds(120) })).toMatchObject({ accepted: 1 });
  });

  it('older than seven days is refused and recorded', async () => {
    await expectRefused(send({ observedAt: seconds(-7 * 86_400 - 1) }), 'too-old');
  });

  it('for another provider is refused and recorded', async () => {
    await expectRefused(send({ provider: OTHER }), 'other-provider');
  });

  it('of a revoked key is refused and recorded', async () => {
    await db.node.updateMany({ data: { revokedAt: NOW } });
    await expectRefused(send(), 'revoked');
  });

  it('that hides being simulated, or pretends to be, is refused and recorded', async () => {
    await expectRefused(send({ simulated: true }), 'simulation-differs');
  });

  it('with more GPUs than the provider has applied with is refused and recorded', async () => {
    const nine = machine(Array.from({ length: 9 }, (_, index) => h100(index)));
    await expectRefused(send({ body: nine }), 'impossible-count');
  });

  it('counts the machines of a provider together', async () => {
    const second = fakeNode(PROVIDER);
    await enrolFake(db, second, { now: NOW });
    await send();
    await expectRefused(send({ body: machine([h100(0)]) }, second), 'impossible-count');
  });

  it('with more GPUs than its site has is refused, though the provider has them elsewhere', async () => {
    await db.providerApplication.updateMany({
      data: {
        answers: {
          sites: [
            { id: 'a', name: 'Cham' },
            { id: 'b', name: 'Baar' },
          ],
          hardware: [
            { siteId: 'a', classId: 'H100-SXM5-80', units: 4 },
            { siteId: 'b', classId: 'H100-SXM5-80', units: 16 },
          ],
        },
      },
    });
    await db.node.updateMany({ data: { site: 'Cham' } });
    await expectRefused(send(), 'impossible-count');
    await db.node.updateMany({ data: { site: 'Baar' } });
    expect(await send()).toMatchObject({ accepted: 1 });
  });

  it('sent twenty times at once is taken once', async () => {
    const message = await signedReport(node, { sequence: 1, observedAt: NOW, body: eight });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        receiveReport(db, { message, chainId: TEST_CHAIN, now: NOW }),
      ),
    );
    expect(answers.filter(({ accepted }) => accepted === 1)).toHaveLength(1);
    expect(await refusals()).toEqual([['replayed', 19]]);
  });
});

describe('heartbeats', () => {
  const take = (
    heartbeats: ReturnType<typeof beat>[],
    on = db,
    from = node,
    now = seconds(3_600),
  ) => receiveHeartbeats(on, { message: beatsOf(from, heartbeats), now });

  it('are refused before a report has named their key', async () => {
    expect(await take([beat(1, 30)])).toMatchObject({
      accepted: 0,
      refused: [{ sequence: 1, reason: 'no-session' }],
    });
    expect(await refusals()).toEqual([['no-session', 1]]);
  });

  it('are stored as they were measured, and the node shows the newest', async () => {
    await send();
    expect(await take([beat(2, 30), beat(3, 60)])).toMatchObject({ accepted: 2, lastSequence: 3 });
    expect(await db.nodeHeartbeat.findMany({ orderBy: { sequence: 'asc' } })).toMatchObject([
      { sequence: 2n, observedAt: seconds(30), power: 5_600, gpus: 8, utilisation: 90 },
      { sequence: 3n, observedAt: seconds(60), temperature: 60 },
    ]);
    expect(await stateOf(node)).toMatchObject({
      lastSequence: 3n,
      lastBeatAt: seconds(60),
      power: 5_600,
      gpus: 8,
    });
  });

  it('with an unknown value keep it unknown', async () => {
    await send();
    const blind = { utilisation: null, temperature: null, power: null };
    await take([signedBeat(node, { sequence: 2, observedAt: seconds(30), ...blind })]);
    expect(await db.nodeHeartbeat.findMany()).toMatchObject([blind]);
  });

  it.each([
    ['signature', () => ({ ...beat(2, 30), power: 1 })],
    ['signature', () => beat(2, 30, fakeNode(PROVIDER))],
    ['out-of-order', () => beat(1, 30)],
    ['backwards', () => beat(2, -30)],
    ['future', () => beat(2, 3_600 + 121)],
    ['too-old', () => beat(2, 3_600 - 7 * 86_400 - 1)],
  ] as const)('are refused and recorded: %s', async (reason, make) => {
    await send();
    expect(await take([make()])).toMatchObject({ accepted: 0, refused: [{ reason }] });
    expect(await refusals()).toEqual([[reason, 1]]);
    expect(await db.nodeHeartbeat.count()).toBe(0);
  });

  it('that were taken are replays, and the rest of their batch is taken', async () => {
    await send();
    await take([beat(2, 30), beat(3, 60)]);
    expect(await take([beat(2, 30), beat(3, 60), beat(4, 90)])).toMatchObject({
      accepted: 1,
      lastSequence: 4,
      refused: [
        { sequence: 2, reason: 'replayed' },
        { sequence: 3, reason: 'replayed' },
      ],
    });
    expect(await db.nodeHeartbeat.count()).toBe(3);
  });

  it('of the same batch at two web processes at once are stored once', async () => {
    await send();
    const second = createDb(database.url);
    const batch = Array.from({ length: 50 }, (_, index) => beat(index + 2, 30 + index * 30));
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => take(batch, index % 2 ? db : second)),
    );
    expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(50);
    expect(await db.nodeHeartbeat.count()).toBe(50);
    expect(await refusals()).toEqual([['replayed', 550]]);
    await second.$disconnect();
  });

  it('of a key revoked meanwhile by another process are refused, though this one remembers it', async () => {
    await send();
    await take([beat(2, 30)]);
    await db.node.updateMany({ data: { revokedAt: seconds(45) } });
    expect(await take([beat(3, 60)])).toMatchObject({ refused: [{ reason: 'revoked' }] });
    expect(await take([beat(4, 90)])).toMatchObject({ refused: [{ reason: 'revoked' }] });
    expect(await db.nodeHeartbeat.count()).toBe(1);
  });

  it('under a session that a newer report ended are refused, and under the new one taken, in every process', async () => {
    await send();
    await take([beat(2, 30)]);
    const second = createDb(database.url);
    await take([beat(3, 60)], second);
    const renewed = { ...fakeNode(PROVIDER), account: node.account };
    await send({ sequence: 4, observedAt: seconds(90) }, renewed);
    expect(await take([beat(5, 120, renewed)], second)).toMatchObject({ accepted: 1 });
    expect(await take([beat(6, 150)], second)).toMatchObject({
      refused: [{ reason: 'signature' }],
    });
    await second.$disconnect();
  });

  it('flooding in with bad signatures leave one line a day', async () => {
    await send();
    const bad = { ...beat(2, 30), power: 1 };
    for (let round = 0; round < 5; round++) await take([bad]);
    expect(await refusals()).toEqual([['signature', 5]]);
    expect(await db.nodeRefusal.findFirst()).toMatchObject({
      nodeKey: node.account.address,
      lastSample: { message: 'heartbeat', sequence: 2 },
    });
  });
});
