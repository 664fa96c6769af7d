import { getAddress } from 'viem';
import { beforeAll, expect, it } from 'vitest';

import { actorWith } from '@/lib/auth/testing/actor';
import { ROLES } from '@/lib/chain/roles';
import { receiveReport } from '@/lib/features/nodes/commands/receive-report';
import {
  enrolFake,
  fakeNode,
  h100,
  machine,
  signedReport,
  TEST_CHAIN,
} from '@/lib/features/nodes/testing/fake-node';
import { testPortal } from '@/lib/local/testing/portal';

import { knownFactsOf } from './known-queries';
import { itemsOf } from './rules';

const PROVIDER = getAddress('0x70997970C51812dc3A010C7d01b50e0d17dc79C8');
const SILENT = getAddress('0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC');
const NOW = new Date();

const portal = testPortal();
beforeAll(async () => {
  const node = fakeNode(PROVIDER);
  await enrolFake(portal.db, node, { now: NOW, units: 4, simulated: true });
  const message = await signedReport(node, {
    ...{ sequence: 1, observedAt: NOW, simulated: true },
    body: machine([h100(0), h100(1), h100(2), h100(3)]),
  });
  const { refused } = await receiveReport(portal.db, { message, chainId: TEST_CHAIN, now: NOW });
  expect(refused).toEqual([]);
});

const reading = {
  items: itemsOf(2).map((item) => ({
    ...{ item, state: 'NOT_LOOKED_AT' as const, note: '' },
    ...{ checkedBy: null, checkedAt: null, recordHash: null },
  })),
  requests: [],
};
const ask = (actor: Parameters<typeof knownFactsOf>[0], provider = PROVIDER) =>
  knownFactsOf(actor, { provider, reading, found: { stake: { stake: 0n, required: 0n } } });

it('lays beside the item what the machine reported, and says that it is simulated', async () => {
  const facts = await ask(actorWith({ roles: ['certifier'] }));
  expect(Object.keys(facts)).toEqual(itemsOf(2));
  const [reported] = facts['inventory-report'];
  expect(reported).toMatchObject({ key: 'reportedAt', simulated: true });
});

it('knows nothing of the machines of a provider that has none', async () => {
  const facts = await ask(actorWith({ roles: ['regulator'] }), SILENT);
  expect(facts['inventory-report']).toEqual([]);
  expect(facts.heartbeats).toEqual([]);
});

it.each(ROLES.filter((role) => role !== 'certifier' && role !== 'regulator'))(
  'is not told to %s, nor to the provider itself',
  async (role) => {
    const own = [{ id: '0', kind: 'PROVIDER' as const, wallet: PROVIDER }];
    for (const actor of [
      actorWith({ roles: [role] }),
      actorWith({ address: PROVIDER, organisations: own }),
    ])
      await expect(ask(actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  },
);
