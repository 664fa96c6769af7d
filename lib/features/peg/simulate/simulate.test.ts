import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { UNBOUNDED_COVERAGE } from '@/lib/core/reserve-math';
import { WAD } from '@/lib/core/units';

import { DEFAULT_ASSUMPTIONS, type Assumptions } from './assumptions';
import { isPlayable, type Policy, type SimulationState } from './policy';
import {
  DEFAULT_SEVERITY,
  SCENARIO_DAYS,
  SCENARIO_KEYS,
  SHOCK_DAY,
  type Severity,
} from './scenarios';
import { simulate, simulateOne, type SimulationInput } from './simulate';

const hours = (whole: number) => BigInt(whole) * WAD;
const coins = (whole: number) => BigInt(whole) * 1_000_000n;

const state: SimulationState = {
  blockNumber: 1n,
  supply: hours(40_000),
  assets: coins(120_000),
  backingHours: hours(30_000),
  referencePrice: 2_500_000n,
  oracleStale: false,
  mintedToday: 0n,
  mintHalted: false,
  redeemHalted: false,
};
const policy: Policy = {
  terms: {
    price: 2_500_000n,
    mintFeeBps: 25,
    redeemFeeBps: 50,
    maxStepBps: 1_000,
    minInterval: 604_800,
    supplyCap: hours(80_000),
  },
  lines: {
    floorBps: 10_000,
    healthyBps: 11_000,
    slowBps: 10_500,
    haltBps: 10_000,
    haircutBps: 5_000,
    backingShareBps: 2_000,
    dailyMintLimit: hours(50),
  },
};
const input: SimulationInput = {
  ...{ state, policy },
  severity: DEFAULT_SEVERITY,
  assumptions: DEFAULT_ASSUMPTIONS,
};
const nobodyTrades: Assumptions = {
  mintPerDay: 0n,
  redeemPerDay: 0n,
  gapRedeemBps: 0,
  gapBuyBps: 0,
  fearBps: 0,
  strandedBps: 0,
};

const severities = fc.record<Severity>({
  runBps: fc.integer({ min: 500, max: 8_000 }),
  priceFallBps: fc.integer({ min: 0, max: 9_000 }),
  fakedHours: fc.bigInt(0n, hours(50_000)),
  scandalFallBps: fc.integer({ min: 0, max: 9_000 }),
  exitBps: fc.integer({ min: 0, max: 10_000 }),
});
const assumptions = fc.record<Assumptions>({
  mintPerDay: fc.bigInt(0n, hours(2_000)),
  redeemPerDay: fc.bigInt(0n, hours(2_000)),
  gapRedeemBps: fc.integer({ min: 0, max: 10_000 }),
  gapBuyBps: fc.integer({ min: 0, max: 40_000 }),
  fearBps: fc.integer({ min: 0, max: 10_000 }),
  strandedBps: fc.integer({ min: 0, max: 10_000 }),
});
const anyInput = fc
  .record({
    supply: fc.bigInt(0n, hours(100_000)),
    assets: fc.bigInt(0n, coins(400_000)),
    backingHours: fc.bigInt(0n, hours(100_000)),
    referencePrice: fc.option(fc.bigInt(1n, 10_000_000n), { nil: undefined }),
    oracleStale: fc.boolean(),
    price: fc.bigInt(1n, 10_000_000n),
    mintFeeBps: fc.integer({ min: 0, max: 500 }),
    redeemFeeBps: fc.integer({ min: 0, max: 500 }),
    haltBps: fc.integer({ min: 1, max: 12_000 }),
    over: fc.integer({ min: 0, max: 5_000 }),
    haircutBps: fc.integer({ min: 0, max: 10_000 }),
    backingShareBps: fc.integer({ min: 0, max: 5_000 }),
    dailyMintLimit: fc.bigInt(0n, hours(500)),
    severity: severities,
    assumptions,
  })
  .map((one): SimulationInput => ({
    state: { ...state, ...one },
    policy: {
      terms: { ...policy.terms, ...one, supplyCap: hours(120_000) },
      lines: {
        ...policy.lines,
        ...one,
        slowBps: one.haltBps + one.over,
        healthyBps: one.haltBps + one.over,
      },
    },
    severity: one.severity,
    assumptions: one.assumptions,
  }));

describe('every scenario, from any state', () => {
  it('gives the same days for the same input', () => {
    fc.assert(
      fc.property(anyInput, (one) => {
        expect(simulate(one)).toEqual(simulate(one));
      }),
      { numRuns: 20 },
    );
  });

  it('neither makes nor loses an hour or a unit of money', () => {
    everyDay((day, before) => {
      expect(day.supply).toBe(before.supply + day.minted - day.redeemed);
      expect(day.assets).toBe(before.assets + day.income - day.paid);
      expect(day.supply >= 0n && day.assets >= 0n).toBe(true);
      expect(day.minted <= day.wantedMint && day.redeemed <= day.wantedRedeem).toBe(true);
    });
  });

  it('never takes full coverage away by trade', () => {
    everyDay((day, before) => {
      if (before.liquidBps >= 10_000n) expect(day.liquidBps >= 10_000n).toBe(true);
    });
  });

  it('never lowers liquid coverage on a day without a mint', () => {
    everyDay(
      (day, before) => expect(day.liquidBps >= before.liquidBps).toBe(true),
      (one) => ({ ...one, assumptions: { ...one.assumptions, mintPerDay: 0n } }),
    );
  });

  it('mints nothing while there is no reference price', () => {
    everyDay(
      (day) => expect(day.minted).toBe(0n),
      (one) => ({ ...one, state: { ...one.state, oracleStale: true } }),
    );
  });

  it('mints no more than the daily limit on a day that is slow from end to end', () => {
    everyDay(
      (day, before, { policy: { lines } }) => {
        if (before.breaker === 'SLOW' && day.breaker === 'SLOW' && before.totalBps >= day.totalBps)
          expect(day.minted <= lines.dailyMintLimit).toBe(true);
      },
      (one) => ({ ...one, assumptions: { ...one.assumptions, redeemPerDay: 0n } }),
    );
  });

  it('pays the last of a crowd no less for an hour than the first, but for a unit of rounding', () => {
    everyDay((day, before) => {
      if (day.firstPaid === undefined || day.lastPaid === undefined) return;
      // What an order of a few hours loses to rounding is a unit or two for each of its hours at the most.
      if (before.liquidBps >= 10_000n || day.redeemed < hours(100)) return;
      expect(day.lastPaid + 2n >= day.firstPaid).toBe(true);
    });
  });

  type Day = ReturnType<typeof simulateOne>[number];

  function everyDay(
    claim: (day: Day, before: Day, one: SimulationInput) => void,
    with_: (one: SimulationInput) => SimulationInput = (one) => one,
  ): void {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...SCENARIO_KEYS), (drawn, key) => {
        const one = with_(drawn);
        const days = simulateOne(key, one);
        days.slice(1).forEach((day, index) => {
          const before = days[index];
          if (before) claim(day, before, one);
        });
      }),
      { numRuns: 150 },
    );
  }
});

describe('the shocks', () => {
  const calm = { ...input, assumptions: nobodyTrades };

  it('a run redeems its share of the supply in one day, and nobody does before or after', () => {
    for (const runBps of [500, 3_000, 8_000]) {
      const days = simulateOne('run', { ...calm, severity: { ...DEFAULT_SEVERITY, runBps } });
      expect(days).toHaveLength(SCENARIO_DAYS + 1);
      expect(days.filter(({ redeemed }) => redeemed > 0n).map(({ day }) => day)).toEqual([
        SHOCK_DAY,
      ]);
      expect(days[SHOCK_DAY]?.redeemed).toBe((state.supply * BigInt(runBps)) / 10_000n);
    }
  });

  it('the reference price stands at half a week after the shock, and falls every day until then', () => {
    const prices = simulateOne('priceFall', calm).map(({ referencePrice }) => referencePrice);
    expect(prices[SHOCK_DAY - 1]).toBe(2_500_000n);
    expect(prices[SHOCK_DAY + 6]).toBe(1_250_000n);
    expect(prices.at(-1)).toBe(1_250_000n);
    for (let day = SHOCK_DAY; day <= SHOCK_DAY + 6; day += 1)
      expect(prices[day]).toBeLessThan(Number(prices[day - 1]));
  });

  it('a scandal takes 10,000 hours off the capacity and half off the price on one day', () => {
    const [before, after] = simulateOne('scandal', calm).slice(SHOCK_DAY - 1, SHOCK_DAY + 1);
    expect(before).toMatchObject({ backingHours: hours(30_000), referencePrice: 2_500_000n });
    expect(after).toMatchObject({ backingHours: hours(20_000), referencePrice: 1_250_000n });
  });

  it('more faked hours than there are leave none, and not fewer than none', () => {
    const severity = { ...DEFAULT_SEVERITY, fakedHours: hours(30_001) };
    expect(simulateOne('scandal', { ...calm, severity }).at(-1)?.backingHours).toBe(0n);
  });

  it('the largest provider takes 40 % of the capacity with it', () => {
    expect(simulateOne('providerExit', calm).at(-1)?.backingHours).toBe(hours(18_000));
  });

  it('all together take what is left by each, at the lower of both prices', () => {
    const end = simulateOne('together', calm).at(-1);
    expect(end).toMatchObject({ backingHours: hours(8_000), referencePrice: 1_250_000n });
  });

  it('without a reference price the market is taken to pay the peg', () => {
    const days = simulateOne('run', { ...calm, state: { ...state, referencePrice: undefined } });
    expect(days[0]?.referencePrice).toBe(policy.terms.price);
  });
});

describe('the outcome', () => {
  it('names the days on which minting was slowed, the lowest coverage and what each got', () => {
    // 108 % in money: a purchase a day at the peg dilutes it below the slow line without capacity.
    const thin: SimulationInput = {
      ...input,
      state: { ...state, assets: coins(106_000), backingHours: 0n },
      assumptions: { ...DEFAULT_ASSUMPTIONS, mintPerDay: hours(400), redeemPerDay: 0n },
    };
    const { days, outcome } = simulate(thin).run;
    expect(outcome.slow?.first).toBeGreaterThan(0);
    const slowDays = days.filter(({ breaker }) => breaker === 'SLOW').map(({ day }) => day);
    expect(outcome.slow).toEqual({
      first: slowDays[0],
      last: slowDays.at(-1),
      days: slowDays.length,
    });
    expect(outcome.refused).toBe(
      days.reduce((sum, { wantedMint, minted }) => sum + wantedMint - minted, 0n),
    );
    expect(outcome.refused > 0n).toBe(true);
    // At full coverage everyone gets the peg less the fee.
    expect([outcome.firstPaid, outcome.lastPaid]).toEqual([2_487_500n, 2_487_500n]);
  });

  it('is unbounded coverage and nobody paid where nothing was ever owed', () => {
    const empty = { ...input, state: { ...state, supply: 0n }, assumptions: nobodyTrades };
    expect(simulate(empty).together.outcome).toMatchObject({
      lowestLiquid: { bps: UNBOUNDED_COVERAGE, day: 0 },
      firstPaid: undefined,
      leastPaid: undefined,
    });
  });

  it('a stricter halt line never lets more hours be minted', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 0, max: 4_000 }), (one, more) => {
        const lines = one.policy.lines;
        const strict = {
          ...one,
          policy: {
            ...one.policy,
            lines: { ...lines, haltBps: lines.haltBps + more, slowBps: lines.slowBps + more },
          },
          assumptions: { ...one.assumptions, redeemPerDay: 0n, gapRedeemBps: 0, fearBps: 0 },
        };
        const loose = { ...strict, policy: one.policy };
        // One day, because a mint of today changes the coverage of tomorrow.
        const minted = (of: SimulationInput) => simulateOne('priceFall', of)[1]?.minted ?? 0n;
        expect(minted(strict) <= minted(loose)).toBe(true);
      }),
    );
  });
});

describe('a policy that the contract could not hold', () => {
  it('is not played', () => {
    const { terms, lines } = policy;
    expect(isPlayable(policy)).toBe(true);
    const never: Policy[] = [
      { lines, terms: { ...terms, price: 0n } },
      { lines, terms: { ...terms, price: 2n ** 128n } },
      { lines, terms: { ...terms, supplyCap: 2n ** 128n } },
      { lines, terms: { ...terms, redeemFeeBps: 501 } },
      { terms, lines: { ...lines, haltBps: lines.slowBps + 1 } },
      { terms, lines: { ...lines, dailyMintLimit: 2n ** 128n } },
    ];
    expect(never.filter(isPlayable)).toEqual([]);
  });
});
