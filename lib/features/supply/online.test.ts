import fc from 'fast-check';
import { expect, it } from 'vitest';

import { toBytes32 } from '@/lib/core/ids';

import type { SupplyEvent } from './history';
import { countOnline, onlineHours, sumOnline } from './online';

const A = '0xA000000000000000000000000000000000000000';
const WAD = 10n ** 18n;
const hour = (n: number) => new Date(Date.UTC(2026, 0, 2, n));

const set: SupplyEvent = {
  name: 'ClassSet',
  time: hour(0),
  args: { classId: toBytes32('A100-SXM-80'), weight: String(WAD / 2n) },
};
const certify = (at: Date, units: number, until = hour(1_000)): SupplyEvent => ({
  name: 'ProviderCertified',
  time: at,
  args: {
    provider: A,
    expiresAt: String(until.getTime() / 1_000),
    region: toBytes32('CH-ZG'),
    tier: '2',
    inventory: [{ classId: toBytes32('A100-SXM-80'), units: String(units) }],
  },
});
const suspend = (at: Date): SupplyEvent => ({
  name: 'ProviderSuspended',
  time: at,
  args: { provider: A },
});
const heard = (
  n: number,
  units: number,
  slots = 120,
  simulated = false,
  classId = 'A100-SXM-80',
) => ({
  ...{ provider: A, classId, hour: hour(n), simulated },
  unitSlots: BigInt(units * slots),
});
const total = (hours: ReturnType<typeof onlineHours>) =>
  sumOnline(hours, () => ({ all: 'all' }))[0];

it('four GPUs of half an H100 that are heard all day are two H100s', () => {
  const hours = Array.from({ length: 24 }, (_, n) => heard(n, 4));
  expect(total(onlineHours([set, certify(hour(0), 4)], hours))).toMatchObject({
    unitSlots: 4n * 2_880n,
    capacity: 2n * WAD,
    simulatedCapacity: 0n,
  });
});

it('counts at most what was certified of a class, hour by hour, and nothing of another class', () => {
  const events = [set, certify(hour(0), 4)];
  // Two machines that take turns are not more than one, and eight at once are four.
  expect(total(onlineHours(events, [heard(1, 8)]))?.unitSlots).toBe(4n * 120n);
  expect(total(onlineHours(events, [heard(1, 4), heard(2, 4)]))?.unitSlots).toBe(8n * 120n);
  expect(onlineHours(events, [heard(1, 8, 120, false, 'L4-24')])).toEqual([]);
});

it('counts nothing of who is not certified at the end of the hour', () => {
  const hours = [1, 2, 3].map((n) => heard(n, 4));
  const ended = onlineHours([set, certify(hour(0), 4), suspend(hour(2))], hours);
  expect(ended.map((one) => one.hour)).toEqual([hour(1)]);
  const lapsed = onlineHours([set, certify(hour(0), 4, hour(3))], hours);
  expect(lapsed.map((one) => one.hour)).toEqual([hour(1), hour(2)]);
  expect(onlineHours([set], hours)).toEqual([]);
});

it('lets real machines count before simulated ones, and never both for one GPU', () => {
  const hours = [heard(1, 3), heard(1, 4, 120, true)];
  expect(total(onlineHours([set, certify(hour(0), 4)], hours))).toMatchObject({
    unitSlots: 4n * 120n,
    simulatedSlots: 120n,
  });
  const units = fc.bigInt({ min: 0n, max: 100n });
  fc.assert(
    fc.property(units, units, units, (certified, real, simulated) => {
      const counted = countOnline(certified, { real, simulated });
      expect(counted.units <= certified && counted.units <= real + simulated).toBe(true);
      expect(counted.simulated <= simulated).toBe(true);
      expect(counted.units - counted.simulated <= real).toBe(true);
    }),
  );
});
