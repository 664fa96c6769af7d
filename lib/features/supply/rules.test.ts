import { describe, expect, it } from 'vitest';

import { foldSupply, groupSupply } from './rules';

const WAD = 10n ** 18n;
const holdings = [
  {
    provider: 'a',
    region: 'CH-ZG',
    inventory: [
      { classId: 'H100', units: 8, weight: WAD },
      { classId: 'L4', units: 10, weight: WAD / 10n },
    ],
  },
  { provider: 'b', region: 'CH-ZG', inventory: [{ classId: 'H100', units: 4, weight: WAD }] },
  { provider: 'c', region: 'CH-ZH', inventory: [{ classId: 'L4', units: 5, weight: WAD / 10n }] },
];

describe('foldSupply', () => {
  it('sums units and capacity of each region and class, and counts each provider once', () => {
    const supply = foldSupply(holdings);
    expect(supply.lines).toEqual([
      { region: 'CH-ZG', classId: 'H100', units: 12, capacity: 12n * WAD, providers: 2 },
      { region: 'CH-ZG', classId: 'L4', units: 10, capacity: WAD, providers: 1 },
      { region: 'CH-ZH', classId: 'L4', units: 5, capacity: WAD / 2n, providers: 1 },
    ]);
    expect(supply).toMatchObject({ units: 27, capacity: (27n * WAD) / 2n, providers: 3 });
  });

  it('leaves out providers that have none of the wanted class', () => {
    expect(foldSupply(holdings, 'L4')).toMatchObject({ units: 15, providers: 2 });
  });

  it('is empty, not undefined, without providers', () => {
    expect(foldSupply([])).toEqual({ lines: [], capacity: 0n, units: 0, providers: 0 });
  });
});

describe('groupSupply', () => {
  it('puts the largest capacity first', () => {
    expect(groupSupply(foldSupply(holdings).lines, 'region').map((group) => group.key)).toEqual([
      'CH-ZG',
      'CH-ZH',
    ]);
  });
});
