import { describe, expect, it } from 'vitest';

import { foldSupply, groupSupply } from './rules';

const WAD = 10n ** 18n;
const row = (region: string, classId: string, tier: number, units: number, holdings: number) => ({
  region,
  classId,
  tier,
  units,
  holdings,
  weight: classId === 'L4' ? WAD / 10n : WAD,
});
const rows = [
  row('CH-ZG', 'H100', 2, 8, 1),
  row('CH-ZG', 'H100', 3, 4, 1),
  row('CH-ZG', 'L4', 2, 10, 1),
  row('CH-ZH', 'L4', 2, 5, 1),
];

describe('foldSupply', () => {
  it('sums units, capacity and providers of each region and class over the tiers', () => {
    const supply = foldSupply(rows, 3);
    expect(supply.lines).toEqual([
      { region: 'CH-ZG', classId: 'H100', units: 12, capacity: 12n * WAD, providers: 2 },
      { region: 'CH-ZG', classId: 'L4', units: 10, capacity: WAD, providers: 1 },
      { region: 'CH-ZH', classId: 'L4', units: 5, capacity: WAD / 2n, providers: 1 },
    ]);
    expect(supply).toMatchObject({ units: 27, capacity: (27n * WAD) / 2n, providers: 3 });
  });

  it('sums the same by tier', () => {
    const { byTier, capacity } = foldSupply(rows, 3);
    expect(byTier.map(({ key, units }) => [key, units])).toEqual([
      ['2', 23],
      ['3', 4],
    ]);
    expect(byTier.reduce((sum, group) => sum + group.capacity, 0n)).toBe(capacity);
  });

  it('is empty, not undefined, without providers', () => {
    expect(foldSupply([], 0)).toEqual({
      lines: [],
      byTier: [],
      capacity: 0n,
      units: 0,
      providers: 0,
    });
  });
});

describe('groupSupply', () => {
  it('puts the largest capacity first', () => {
    expect(groupSupply(foldSupply(rows, 3).lines, 'region').map((group) => group.key)).toEqual([
      'CH-ZG',
      'CH-ZH',
    ]);
  });
});
