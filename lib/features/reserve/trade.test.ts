import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { hoursFor, mintCost, redeemPayout } from '@/lib/core/reserve-math';

import {
  hoursForPayout,
  mintFee,
  mintRefusal,
  redeemFee,
  redeemRefusal,
  worstCost,
  worstPayout,
  type TradeState,
} from './trade';

const price = fc.bigInt(1n, 10n ** 12n);
const fee = fc.integer({ min: 0, max: 500 });
const money = fc.bigInt(1n, 10n ** 15n);

describe('money turned into hours', () => {
  it('buys the most that it can pay: one unit of CCH more costs more', () => {
    fc.assert(
      fc.property(money, price, fee, (given, peg, feeBps) => {
        const amount = hoursFor(given, peg, feeBps);
        expect(mintCost(amount, peg, feeBps)).toBeLessThanOrEqual(given);
        expect(mintCost(amount + 1n, peg, feeBps)).toBeGreaterThan(given);
      }),
    );
  });

  it('buys nothing before a peg', () => {
    expect(hoursFor(10n, 0n, 0)).toBe(0n);
  });

  it('gives back the fewest that pay it, also where a redemption pays the covered share', () => {
    const supply = fc.bigInt(1n, 10n ** 24n);
    fc.assert(
      fc.property(
        ...[money, price, fee, supply, fc.bigInt(0n, 10n ** 18n)],
        (asked, peg, feeBps, inCirculation, assets) => {
          const terms = { price: peg, redeemFeeBps: feeBps, assets, supply: inCirculation };
          const amount = hoursForPayout(asked, terms, inCirculation);
          const all = redeemPayout({ ...terms, amount: inCirculation });
          if (amount === undefined) {
            expect(all < asked).toBe(true);
          } else {
            expect(redeemPayout({ ...terms, amount })).toBeGreaterThanOrEqual(asked);
            expect(redeemPayout({ ...terms, amount: amount - 1n })).toBeLessThan(asked);
          }
        },
      ),
    );
  });
});

describe('the fee', () => {
  it('and the hours at the peg are the price', () => {
    const HOUR = 10n ** 18n;
    expect(mintFee(10n * HOUR, 2_400_000n, 50)).toBe(120_000n);
    const redemption = { amount: 10n * HOUR, price: 2_400_000n, redeemFeeBps: 50 };
    expect(redeemFee({ ...redemption, assets: 10n ** 15n, supply: 100n * HOUR })).toBe(120_000n);
    // Half covered: the fee is of what is paid.
    expect(redeemFee({ ...redemption, assets: 120_000_000n, supply: 100n * HOUR })).toBe(60_000n);
  });
});

describe('the bound', () => {
  it('is rounded so that the wanted trade is never outside of it', () => {
    fc.assert(
      fc.property(money, fc.bigInt(0n, 5_000n), (amount, bps) => {
        expect(worstCost(amount, bps)).toBeGreaterThanOrEqual(amount);
        expect(worstPayout(amount, bps)).toBeLessThanOrEqual(amount);
        expect(worstPayout(amount, bps)).toBeGreaterThan(0n);
      }),
    );
    expect(worstCost(1_000_001n, 50n)).toBe(1_005_002n);
    expect(worstPayout(1_000_001n, 50n)).toBe(995_000n);
  });
});

describe('refusals', () => {
  const state: TradeState = {
    ...{ price: 2n, supply: 90n, supplyCap: 100n, leftToday: 3n, money: 50n, hours: 7n },
    ...{ mintHalted: false, redeemHalted: false, paused: false, frozen: false },
    breaker: 'HEALTHY',
  };
  const mint = (change: Partial<TradeState>, trade = { amount: 5n, cost: 10n }) =>
    mintRefusal({ ...state, ...change }, trade);
  const redeem = (change: Partial<TradeState>, trade = { amount: 5n, payout: 10n }) =>
    redeemRefusal({ ...state, ...change }, trade);

  it('of a purchase name what the contract would refuse', () => {
    expect(mint({})).toBeUndefined();
    expect(mint({ price: 0n })).toBe('pegNotSet');
    expect(mint({ paused: true })).toBe('paused');
    expect(mint({ frozen: true })).toBe('frozen');
    expect(mint({ mintHalted: true })).toBe('mintHalted');
    expect(mint({ breaker: 'ORACLE_STALE' })).toBe('oracleStale');
    expect(mint({ breaker: 'MINT_HALTED' })).toBe('breakerHalted');
    expect(mint({ breaker: 'SLOW' })).toBe('aboveDailyLimit');
    expect(mint({ breaker: 'SLOW', leftToday: 5n })).toBeUndefined();
    expect(mint({}, { amount: 11n, cost: 22n })).toBe('aboveCap');
    expect(mint({ money: 9n })).toBe('tooLittleMoney');
    expect(mint({ money: 10n })).toBeUndefined();
  });

  it('of a redemption know no breaker: it is open in every state', () => {
    for (const breaker of ['HEALTHY', 'SLOW', 'MINT_HALTED', 'ORACLE_STALE'] as const)
      expect(redeem({ breaker, mintHalted: true })).toBeUndefined();
    expect(redeem({ redeemHalted: true })).toBe('redeemHalted');
    expect(redeem({ hours: 4n })).toBe('tooFewHours');
    expect(redeem({}, { amount: 5n, payout: 0n })).toBe('paysNothing');
  });
});
