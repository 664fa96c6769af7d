import { mint, type MintRefusal } from '@/lib/core/reserve-acts';
import { breakerState, totalCoverageBps, type BreakerState } from '@/lib/core/reserve-breaker';
import {
  coverageBps,
  hoursFor,
  issuable,
  liabilitiesOf,
  mintCost,
  redeemPayout,
  withdrawable,
} from '@/lib/core/reserve-math';

import type { Policy, SimulationState } from './policy';

/** What a policy makes of the reserve as it stands, before anything happens. */
export type Effects = {
  /** UNBOUNDED_COVERAGE when nothing is owed. */
  liquidBps: bigint;
  totalBps: bigint;
  breaker: BreakerState;
  /** What `amount` CCH cost to buy and pay when redeemed, and why a purchase of them would be refused. */
  buys: bigint;
  buyRefusal: MintRefusal | undefined;
  sells: bigint;
  /** CCH that `budget` buys. */
  hours: bigint;
  /** CCH that could still be issued for grants, money that could be withdrawn. */
  issuable: bigint;
  withdrawable: bigint;
};

export function effectsOf(
  state: SimulationState,
  { terms, lines }: Policy,
  { amount, budget }: { amount: bigint; budget: bigint },
): Effects {
  const { supply, assets, backingHours, oracleStale } = state;
  const { price, mintFeeBps, redeemFeeBps, supplyCap } = terms;
  const liabilities = liabilitiesOf(supply, price);
  const totalBps = totalCoverageBps(state, { price, backingHours }, lines);
  return {
    liquidBps: coverageBps(assets, liabilities),
    totalBps,
    breaker: breakerState(totalBps, lines, oracleStale),
    buys: mintCost(amount, price, mintFeeBps),
    buyRefusal:
      amount === 0n
        ? undefined
        : mint(state, terms, lines, { backingHours, oracleStale }, amount).refusal,
    sells: redeemPayout({ amount, price, redeemFeeBps, assets, supply }),
    hours: hoursFor(budget, price, mintFeeBps),
    issuable: issuable({ assets, supply, price, floorBps: lines.floorBps, supplyCap }),
    withdrawable: withdrawable(assets, liabilities, lines.healthyBps),
  };
}
