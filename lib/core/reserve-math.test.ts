import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { expect, it } from 'vitest';

import {
  capacityBacking,
  coverageBps,
  hoursFor,
  liabilitiesOf,
  mintCost,
  redeemPayout,
} from './reserve-math';

/** Computed from the formulas apart from both implementations; the Solidity library is held to the same file. */
const { cases } = JSON.parse(readFileSync('contracts/test/vectors/reserve-math.json', 'utf8')) as {
  cases: Record<string, string>[];
};

it.each(cases.map((vector) => [vector.name, vector] as const))('%s', (_, vector) => {
  const given = (key: string) => BigInt(vector[key] ?? '');
  const [amount, price, assets, supply] = [
    given('amount'),
    given('price'),
    given('assets'),
    given('supply'),
  ];
  const liabilities = liabilitiesOf(supply, price);
  const backing = capacityBacking({
    backingHours: given('backingHours'),
    price,
    liabilities,
    haircutBps: Number(given('haircutBps')),
    backingShareBps: Number(given('backingShareBps')),
  });
  expect({
    liabilities,
    coverageBps: coverageBps(assets, liabilities),
    mintCost: mintCost(amount, price, Number(given('mintFeeBps'))),
    redeemPayout: redeemPayout({
      ...{ amount, price, assets, supply },
      redeemFeeBps: Number(given('redeemFeeBps')),
    }),
    capacityBacking: backing,
    totalCoverageBps: coverageBps(assets + backing, liabilities),
  }).toEqual({
    liabilities: given('liabilities'),
    coverageBps: given('coverageBps'),
    mintCost: given('mintCost'),
    redeemPayout: given('redeemPayout'),
    capacityBacking: given('capacityBacking'),
    totalCoverageBps: given('totalCoverageBps'),
  });
});

it('has cases enough to mean something', () => {
  expect(cases.length).toBeGreaterThan(80);
});

it('a budget buys exactly the hours that it pays for, and not one unit more', () => {
  const budgets = fc.bigInt(0n, 10n ** 20n);
  const prices = fc.bigInt(1n, 10n ** 12n);
  fc.assert(
    fc.property(budgets, prices, fc.integer({ min: 0, max: 500 }), (budget, price, fee) => {
      const hours = hoursFor(budget, price, fee);
      expect(mintCost(hours, price, fee) <= budget).toBe(true);
      expect(mintCost(hours + 1n, price, fee) > budget).toBe(true);
    }),
  );
});
