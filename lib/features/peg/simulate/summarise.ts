import type { BreakerState } from '@/lib/core/reserve-breaker';

import type { Day } from './play-scenario';

/** Days from the first to the last on which something held, and how many of them. */
export type Span = { first: number; last: number; days: number };

/** A scenario in the figures that a decision turns on. */
export type Outcome = {
  /** Lowest of the days; UNBOUNDED_COVERAGE when nothing was ever owed. */
  lowestLiquid: { bps: bigint; day: number };
  lowestTotal: { bps: bigint; day: number };
  slow: Span | undefined;
  halted: Span | undefined;
  stale: Span | undefined;
  minted: bigint;
  /** CCH that people wanted to buy and could not. */
  refused: bigint;
  redeemed: bigint;
  income: bigint;
  paid: bigint;
  /** For one hour, to the first and to the last who redeemed from the shock on, and the least that anybody got. */
  firstPaid: bigint | undefined;
  lastPaid: bigint | undefined;
  leastPaid: bigint | undefined;
  endSupply: bigint;
  endAssets: bigint;
};

export function summarise(days: readonly Day[], shockDay: number): Outcome {
  const [start] = days;
  const end = days.at(-1);
  if (!start || !end) throw new Error('a scenario has at least its first state');
  const shocked = days.filter(({ day }) => day >= shockDay);
  const paid = shocked.flatMap(({ firstPaid, lastPaid }) =>
    firstPaid === undefined || lastPaid === undefined ? [] : [firstPaid, lastPaid],
  );
  const sum = (of: (day: Day) => bigint) => days.reduce((total, day) => total + of(day), 0n);
  return {
    lowestLiquid: lowest(days, ({ liquidBps }) => liquidBps),
    lowestTotal: lowest(days, ({ totalBps }) => totalBps),
    slow: spanOf(days, 'SLOW'),
    halted: spanOf(days, 'MINT_HALTED'),
    stale: spanOf(days, 'ORACLE_STALE'),
    minted: sum(({ minted }) => minted),
    refused: sum(({ wantedMint, minted }) => wantedMint - minted),
    redeemed: sum(({ redeemed }) => redeemed),
    income: sum(({ income }) => income),
    paid: sum((day) => day.paid),
    firstPaid: paid[0],
    lastPaid: paid.at(-1),
    leastPaid: paid.length === 0 ? undefined : paid.reduce((a, b) => (b < a ? b : a)),
    endSupply: end.supply,
    endAssets: end.assets,
  };
}

/** The first day of the lowest value. */
function lowest(days: readonly Day[], of: (day: Day) => bigint): { bps: bigint; day: number } {
  let least: { bps: bigint; day: number } | undefined;
  for (const day of days) {
    const bps = of(day);
    if (!least || bps < least.bps) least = { bps, day: day.day };
  }
  if (!least) throw new Error('a scenario has at least its first state');
  return least;
}

function spanOf(days: readonly Day[], state: BreakerState): Span | undefined {
  const on = days.filter(({ breaker }) => breaker === state).map(({ day }) => day);
  const [first] = on;
  const last = on.at(-1);
  return first === undefined || last === undefined ? undefined : { first, last, days: on.length };
}
