import { describe, expect, it } from 'vitest';

import { compare, type Found, type ReserveStatement } from './check-reserve';

const hash = `0x${'ab'.repeat(32)}` as const;
const address = `0x${'11'.repeat(20)}` as const;
const HOUR = 10n ** 18n;

const statement: ReserveStatement = {
  block: { number: '12', hash },
  supply: 3n * HOUR + 1n,
  price: 2_400_000n,
  assets: 9_000_000n,
  // One unit of CCH above three hours costs a whole unit of money: owed is rounded up.
  liabilities: 7_200_001n,
  coverageBps: 12_499n,
  // Ten hours at 2.4 are 24,000,000; half of it is above a fifth of what is owed, which is the most that counts.
  backing: 1_440_000n,
  totalCoverageBps: 14_499n,
  breaker: 'HEALTHY',
  reference: 2_300_000n,
  addresses: {
    ...{ ComputeToken: address, Reserve: address, SettlementAsset: address },
    ...{ ProviderRegistry: address, PriceOracle: address },
  },
};
const chain: Found = {
  hash,
  supply: statement.supply,
  price: statement.price,
  assets: statement.assets,
  held: statement.assets,
  backingHours: 10n * HOUR,
  lines: { slowBps: 10_500, haltBps: 10_000, haircutBps: 5_000, backingShareBps: 2_000 },
  reference: 2_300_000n,
  isStale: false,
};
const faults = (found: Found, shown: Partial<ReserveStatement> = {}) => {
  const check = compare({ ...statement, ...shown }, found);
  return [
    ...(check.block.agrees ? [] : ['block']),
    ...(check.breaker.agrees ? [] : ['breaker']),
    ...check.figures.filter((figure) => !figure.agrees).map((figure) => figure.key),
  ];
};

describe('compare', () => {
  it('finds no fault in a page that shows what the chain says', () => {
    expect(faults(chain)).toEqual([]);
  });

  it('finds a page that was made of another history', () => {
    expect(faults({ ...chain, hash: `0x${'cd'.repeat(32)}` })).toEqual(['block']);
  });

  it('finds a lower circulation, and the sums that follow from it', () => {
    expect(faults({ ...chain, supply: 4n * HOUR })).toEqual([
      ...['supply', 'liabilities', 'coverage', 'backing', 'totalCoverage'],
    ]);
  });

  it('finds money that is booked and not there, and takes more than is booked for no fault', () => {
    expect(faults({ ...chain, held: statement.assets - 1n })).toEqual(['held']);
    expect(faults({ ...chain, held: statement.assets + 1n })).toEqual([]);
  });

  it('finds a total that counts more capacity than the haircut leaves', () => {
    const few = { ...chain, backingHours: 10n ** 17n };
    expect(faults(few)).toEqual(['backing', 'totalCoverage']);
    expect(faults(few, { backing: 120_000n, totalCoverageBps: 12_666n })).toEqual([]);
  });

  it('finds a market price that is old, and one that is another', () => {
    expect(faults({ ...chain, isStale: true })).toEqual(['breaker']);
    expect(faults({ ...chain, reference: 0n })).toEqual(['reference']);
  });

  it('finds a sum that was rounded the wrong way', () => {
    expect(faults(chain, { liabilities: 7_200_000n })).toEqual(['liabilities']);
    expect(faults(chain, { coverageBps: 12_500n })).toEqual(['coverage']);
  });

  it('knows no coverage while nothing is owed', () => {
    const none = {
      ...{ supply: 0n, liabilities: 0n, coverageBps: undefined },
      ...{ backing: 0n, totalCoverageBps: undefined },
    };
    expect(faults({ ...chain, supply: 0n }, none)).toEqual([]);
    expect(faults({ ...chain, supply: 0n }, { ...none, coverageBps: 0n })).toEqual(['coverage']);
  });
});
