import { describe, expect, it } from 'vitest';

import { toBytes32 } from '@/lib/core/ids';

import { replaySupply, type SupplyEvent } from './history';

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const A = '0xA000000000000000000000000000000000000000';
const B = '0xB000000000000000000000000000000000000000';

const setWeight = (n: number, classId: string, weight: string): SupplyEvent => ({
  name: 'ClassSet',
  time: day(n),
  args: { classId: toBytes32(classId), previousWeight: '0', weight },
});
const certify = (
  n: number,
  provider: string,
  until: number,
  units: string,
  classId = 'H100-SXM5-80',
): SupplyEvent => ({
  name: 'ProviderCertified',
  time: day(n),
  args: {
    provider,
    expiresAt: String(day(until).getTime() / 1_000),
    inventory: [{ classId: toBytes32(classId), units }],
  },
});
const about = (n: number, name: string, provider: string): SupplyEvent => ({
  name,
  time: day(n),
  args: { provider, reason: 'Meters unreadable' },
});

const H100 = setWeight(1, 'H100-SXM5-80', '1000000000000000000');
const capacities = (events: SupplyEvent[], ...days: number[]) =>
  replaySupply(events, days.map(day)).map((point) => [
    point.providers,
    Number(point.capacity / 10n ** 15n) / 1_000,
  ]);

describe('replaySupply', () => {
  it('counts a certification from its event to the second before its expiry', () => {
    const events = [H100, certify(3, A, 10, '8')];
    expect(capacities(events, 2, 3, 9, 10)).toEqual([
      [0, 0],
      [1, 8],
      [1, 8],
      [0, 0],
    ]);
  });

  it('takes a suspended, revoked or leaving provider out, and a restored one back with what was signed', () => {
    const events = [
      H100,
      certify(2, A, 30, '8'),
      certify(2, B, 30, '4'),
      about(4, 'ProviderSuspended', A),
      about(6, 'ProviderRestored', A),
      about(8, 'ProviderRevoked', B),
      about(9, 'ExitRequested', A),
    ];
    expect(capacities(events, 3, 5, 7, 8, 9)).toEqual([
      [2, 12],
      [1, 4],
      [2, 12],
      [1, 8],
      [0, 0],
    ]);
  });

  it('replaces the inventory when a provider is certified again, and does not add it', () => {
    const events = [H100, certify(2, A, 30, '8'), certify(5, A, 60, '3')];
    expect(capacities(events, 4, 5, 31)).toEqual([
      [1, 8],
      [1, 3],
      [1, 3],
    ]);
  });

  it('weighs with the weight in force at the time, also for what was certified before it', () => {
    const events = [
      setWeight(1, 'A100-SXM-80', '500000000000000000'),
      certify(2, A, 30, '10', 'A100-SXM-80'),
      setWeight(5, 'A100-SXM-80', '400000000000000000'),
    ];
    expect(capacities(events, 4, 6)).toEqual([
      [1, 5],
      [1, 4],
    ]);
  });
});
