import { beforeAll, expect, it } from 'vitest';

import { testPortal } from '@/lib/local/testing/portal';

import {
  countProviders,
  dueForRenewal,
  everyProvider,
  providersWaiting,
  searchProviders,
} from './register-queries';
import { renewalsBefore } from './rules';

/** A register longer than any page: 2,400 providers, of whom the first 20 applied and 30 end within a month. */
const CHAIN = 31337;
const NOW = new Date('2026-11-22T12:00:00Z');
const LENGTH = 2_400;

const portal = testPortal();
beforeAll(async () => {
  await portal.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('gridhall.indexer', 'on', true)`;
    await tx.$executeRaw`INSERT INTO chain_cursor VALUES (${CHAIN}, 9, '0x', ${NOW}, 9, 9, ${NOW}, now())`;
    await tx.$executeRaw`INSERT INTO chain_hardware_class VALUES (${CHAIN}, 'H100', 1000, '0x', false, now(), 1)`;
    await tx.$executeRaw`
      INSERT INTO chain_inventory SELECT ${CHAIN}, '0x' || lpad(to_hex(g), 40, '0'), 'H100', 1 + g % 5, 1
      FROM generate_series(1, ${LENGTH}) AS g`;
    await tx.$executeRaw`
      INSERT INTO chain_provider ("chainId", address, status, tier, region, "expiresAt", "appliedAt", "updatedAt", "blockNumber")
      SELECT ${CHAIN}, '0x' || lpad(to_hex(g), 40, '0'),
        (CASE WHEN g <= 20 THEN 'APPLIED' ELSE 'CERTIFIED' END)::"ProviderStatus", 2, 'CH-ZG',
        ${NOW}::timestamptz + (CASE WHEN g <= 50 THEN 10 ELSE 200 END) * interval '1 day', now(), now(), 1
      FROM generate_series(1, ${LENGTH}) AS g`;
  });
});

it('reads every provider once, in the order of the register, however many there are', async () => {
  const seen: { address: string; capacity: bigint }[] = [];
  for await (const page of everyProvider({})) seen.push(...page);
  expect(new Set(seen.map(({ address }) => address)).size).toBe(LENGTH);
  expect(seen).toHaveLength(LENGTH);
  const sorted = seen.toSorted((a, b) => Number(b.capacity - a.capacity));
  expect(seen.map(({ capacity }) => capacity)).toEqual(sorted.map(({ capacity }) => capacity));
});

it('pages meet at their ends: nobody is left out or shown twice', async () => {
  const first = await searchProviders({}, { limit: 30 });
  const second = await searchProviders({}, { limit: 30, after: first.next });
  const both = await searchProviders({}, { limit: 60 });
  expect([...first.providers, ...second.providers].map(({ address }) => address)).toEqual(
    both.providers.map(({ address }) => address),
  );
});

it('counts the certifications that are due for renewal without reading the register', async () => {
  expect(await countProviders(await dueForRenewal(), 1_000)).toBe(30);
  const { providers } = await searchProviders(await dueForRenewal());
  expect(providers.every(({ status }) => status === 'CERTIFIED')).toBe(true);
});

it('knows everybody who waits for a certifier, and whoever has a case besides', async () => {
  const other = `0x${(2_000).toString(16).padStart(40, '0')}`;
  const waiting = await providersWaiting(renewalsBefore(NOW), [other]);
  expect(waiting).toHaveLength(51);
  expect(waiting.map(({ address }) => address)).toContain(other);
});
