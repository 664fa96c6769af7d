import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { breakerState, judgeMint, totalCoverageBps, type BreakerLines } from './reserve-breaker';
import { capacityBacking, coverageBps, liabilitiesOf, mintCost } from './reserve-math';
import { WAD } from './units';

const LINES: BreakerLines = {
  slowBps: 10_500,
  haltBps: 10_000,
  haircutBps: 5_000,
  backingShareBps: 2_000,
  dailyMintLimit: 100n * WAD,
};
const PRICE = 2_500_000n;
const hours = (whole: number) => BigInt(whole) * WAD;
/** `percent` of the 2,500 coins that 1,000 h at 2.50 owe. */
const assetsAt = (percent: number) => BigInt(Math.round(percent * 25_000_000));

function judged(
  percent: number,
  amount: bigint,
  more: Partial<Parameters<typeof judgeMint>[0]> = {},
) {
  const supply = hours(1_000);
  const assets = assetsAt(percent);
  return judgeMint({
    before: { supply, assets },
    after: { supply: supply + amount, assets: assets + mintCost(amount, PRICE, 0) },
    surroundings: { price: PRICE, backingHours: 0n, oracleStale: false },
    lines: LINES,
    mintedToday: 0n,
    ...more,
  });
}

describe('judgeMint', () => {
  it('lets any amount pass while both sides of it are healthy, and counts none', () => {
    expect(judged(200, hours(100))).toEqual({ refusal: undefined, slow: false });
  });

  it('judges by the state after the mint when that is the worse one', () => {
    // 106 % before; 1,000 h more at their price leave 103 %.
    expect(judged(106, hours(1_000))).toEqual({
      refusal: { key: 'dailyLimitExceeded', leftToday: hours(100) },
      slow: true,
    });
    expect(judged(106, hours(100))).toMatchObject({ refusal: undefined });
  });

  it('judges by the state before the mint when that is the worse one', () => {
    // 99.9 % before; enough hours at full price lift it, but it starts below the halt line.
    expect(judged(99.9, hours(1_000))).toEqual({
      refusal: { key: 'mintHalted', totalCoverageBps: 9_990n, haltBps: 10_000 },
      slow: false,
    });
  });

  it('counts what was minted today, to the unit', () => {
    expect(judged(102, hours(100), { mintedToday: 1n })).toMatchObject({
      refusal: { key: 'dailyLimitExceeded', leftToday: hours(100) - 1n },
    });
    expect(judged(102, hours(100) - 1n, { mintedToday: 1n })).toEqual({
      refusal: undefined,
      slow: true,
    });
  });

  it('refuses everything without a reference price, whatever the coverage', () => {
    const surroundings = { price: PRICE, backingHours: 0n, oracleStale: true };
    expect(judged(500, 1n, { surroundings }).refusal).toEqual({ key: 'oracleStale' });
  });

  it('counts capacity where the money does not suffice', () => {
    // 1,000 h at half their worth would be 50 %, of which 20 % of the liabilities count.
    const surroundings = { price: PRICE, backingHours: hours(1_000), oracleStale: false };
    expect(judged(90, hours(1), { surroundings })).toEqual({ refusal: undefined, slow: false });
    expect(judged(80, hours(1), { surroundings })).toEqual({ refusal: undefined, slow: true });
    expect(judged(79.9, hours(1), { surroundings }).refusal).toMatchObject({ key: 'mintHalted' });
  });
});

const book = fc.record({
  supply: fc.bigInt(1n, 10n ** 28n),
  assets: fc.bigInt(0n, 10n ** 20n),
  price: fc.bigInt(1n, 10n ** 10n),
  backingHours: fc.bigInt(0n, 10n ** 28n),
});
const lines = fc.record({
  haircutBps: fc.integer({ min: 0, max: 10_000 }),
  backingShareBps: fc.integer({ min: 0, max: 5_000 }),
});

it('capacity never counts for more than its share of the liabilities, nor for less than nothing', () => {
  fc.assert(
    fc.property(book, lines, ({ supply, price, backingHours }, cut) => {
      const liabilities = liabilitiesOf(supply, price);
      const backing = capacityBacking({ backingHours, price, liabilities, ...cut });
      expect(backing >= 0n).toBe(true);
      expect(backing * 10_000n <= liabilities * BigInt(cut.backingShareBps)).toBe(true);
      expect(
        backing * 10_000n * WAD <= backingHours * price * BigInt(10_000 - cut.haircutBps),
      ).toBe(true);
    }),
  );
});

it('total coverage is never below liquid coverage', () => {
  fc.assert(
    fc.property(book, lines, ({ supply, assets, price, backingHours }, cut) => {
      const liquid = coverageBps(assets, liabilitiesOf(supply, price));
      expect(totalCoverageBps({ supply, assets }, { price, backingHours }, cut) >= liquid).toBe(
        true,
      );
    }),
  );
});

it('the state gets no better when coverage falls', () => {
  const order = ['MINT_HALTED', 'SLOW', 'HEALTHY'];
  fc.assert(
    fc.property(fc.bigInt(0n, 30_000n), fc.bigInt(0n, 30_000n), (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      const at = (bps: bigint) => order.indexOf(breakerState(bps, LINES, false));
      expect(at(low)).toBeLessThanOrEqual(at(high));
    }),
  );
});
