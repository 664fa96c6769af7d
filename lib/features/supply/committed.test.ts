import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { toBytes32 } from '@/lib/core/ids';

import { committedPeriod, PERIOD_HOURS, replayCommitted, sumCommitted, toH100s } from './committed';
import type { SupplyEvent } from './history';

const A = '0xA000000000000000000000000000000000000000';
const B = '0xB000000000000000000000000000000000000000';
const PERIOD = 690;
const day = (n: number) => new Date((PERIOD * 30 + n) * 86_400_000);
const event = (n: number, name: string, args: object): SupplyEvent => ({
  name,
  time: day(n),
  args,
});
const certify = (n: number, provider: string, region: string) =>
  event(n, 'ProviderCertified', {
    provider,
    expiresAt: String(day(400).getTime() / 1_000),
    region: toBytes32(region),
    tier: '2',
    inventory: [],
  });
const commit = (n: number, provider: string, period: number, amount: bigint) =>
  event(n, 'CapacityCommitted', {
    provider,
    period: String(period),
    previous: '0',
    amount: String(amount),
  });
const at = (events: SupplyEvent[], n: number) =>
  sumCommitted(replayCommitted(events, [day(n)])[0]?.lines ?? []);

it('counts periods as the contract does', () => {
  const source = readFileSync('contracts/src/CapacityCommitments.sol', 'utf8');
  expect(source).toContain('PERIOD = 30 days;');
  expect(committedPeriod(day(0))).toBe(PERIOD);
  expect(committedPeriod(new Date(day(30).getTime() - 1))).toBe(PERIOD);
  expect(committedPeriod(day(30))).toBe(PERIOD + 1);
  expect(toH100s(8n * PERIOD_HOURS)).toBe(8n);
});

it('tells a promise for its own thirty days and for no other', () => {
  const events = [certify(0, A, 'CH-ZG'), commit(1, A, PERIOD + 1, 720n)];
  expect(at(events, 29)).toEqual([]);
  expect(at(events, 30)).toEqual([{ region: 'CH-ZG', tier: 2, hours: 720n, sold: 0n }]);
  expect(at(events, 59)).toHaveLength(1);
  expect(at(events, 60)).toEqual([]);
});

it('follows what was sold, released and counted anew, day by day', () => {
  const sold = (n: number, name: string, hours: number) =>
    event(n, name, { provider: A, period: String(PERIOD + 1), amount: '1', sold: String(hours) });
  const events = [
    certify(0, A, 'CH-ZG'),
    certify(0, B, 'CH-ZH'),
    commit(1, A, PERIOD + 1, 720n),
    commit(1, B, PERIOD + 1, 1_440n),
    sold(31, 'CommittedCapacitySold', 300),
    sold(33, 'CommittedCapacityReleased', 100),
    // Suspended: everything from the period on counts nothing.
    event(35, 'ProviderSuspended', { provider: A }),
    event(35, 'CommitmentsRecounted', {
      provider: A,
      first: String(PERIOD + 1),
      counted: ['0', '0'],
    }),
  ];
  const zug = (n: number) => at(events, n).find(({ region }) => region === 'CH-ZG');
  expect(zug(32)).toMatchObject({ hours: 720n, sold: 300n });
  expect(zug(34)).toMatchObject({ hours: 720n, sold: 100n });
  expect(zug(36)).toMatchObject({ hours: 0n, sold: 100n });
  expect(at(events, 36)).toContainEqual({ region: 'CH-ZH', tier: 2, hours: 1_440n, sold: 0n });
});
