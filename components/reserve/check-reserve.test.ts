import { describe, expect, it } from 'vitest';

import { compare, type ReserveStatement } from './check-reserve';

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
  addresses: { ComputeToken: address, Reserve: address, SettlementAsset: address },
};
const chain = {
  hash,
  supply: statement.supply,
  price: statement.price,
  assets: statement.assets,
  held: statement.assets,
};
const faults = (found: typeof chain, shown: Partial<ReserveStatement> = {}) => {
  const check = compare({ ...statement, ...shown }, found);
  return [
    ...(check.block.agrees ? [] : ['block']),
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
    expect(faults({ ...chain, supply: 4n * HOUR })).toEqual(['supply', 'liabilities', 'coverage']);
  });

  it('finds money that is booked and not there, and takes more than is booked for no fault', () => {
    expect(faults({ ...chain, held: statement.assets - 1n })).toEqual(['held']);
    expect(faults({ ...chain, held: statement.assets + 1n })).toEqual([]);
  });

  it('finds a sum that was rounded the wrong way', () => {
    expect(faults(chain, { liabilities: 7_200_000n })).toEqual(['liabilities']);
    expect(faults(chain, { coverageBps: 12_500n })).toEqual(['coverage']);
  });

  it('knows no coverage while nothing is owed', () => {
    const none = { supply: 0n, liabilities: 0n, coverageBps: undefined };
    expect(faults({ ...chain, supply: 0n }, none)).toEqual([]);
    expect(faults({ ...chain, supply: 0n }, { ...none, coverageBps: 0n })).toEqual(['coverage']);
  });
});
