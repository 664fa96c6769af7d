import type { ReserveState } from '@/lib/core/reserve-acts';
import { mintCost, redeemPayout } from '@/lib/core/reserve-math';
import { BPS, mulDivDown, WAD } from '@/lib/core/units';

import { MOST_DEMAND_BPS, type Assumptions } from './assumptions';
import type { Policy } from './policy';

/** What people see in the morning. */
export type Market = {
  reserve: ReserveState;
  /** Liquid coverage as the last day left it. */
  liquidBps: bigint;
  policy: Policy;
  referencePrice: bigint;
  assumptions: Assumptions;
};

/** CCH that holders want to redeem: as on any day, for the scenario's reason, for the price, and for fear. */
export function redeemDemand(market: Market, shockBps: bigint): bigint {
  const { reserve, liquidBps, policy, referencePrice, assumptions } = market;
  const { supply, assets } = reserve;
  if (supply === 0n) return 0n;
  const { price, redeemFeeBps } = policy.terms;
  const sample = supply < WAD ? supply : WAD;
  const payout = redeemPayout({ amount: sample, price, redeemFeeBps, assets, supply });
  const gained = gap(mulDivDown(payout, WAD, sample), referencePrice);
  const shortfall = over(BPS, liquidBps);
  const shareBps =
    shockBps +
    mulDivDown(gained, BigInt(assumptions.gapRedeemBps), BPS) +
    mulDivDown(shortfall, BigInt(assumptions.fearBps), BPS);
  return least(assumptions.redeemPerDay + mulDivDown(supply, shareBps, BPS), supply);
}

/** CCH that people want to buy: less when the market is cheaper than the peg, more when it is dearer. */
export function buyDemand({ policy, referencePrice, assumptions }: Market): bigint {
  const { price, mintFeeBps } = policy.terms;
  const cost = mintCost(WAD, price, mintFeeBps);
  const multiple = BigInt(assumptions.gapBuyBps);
  const lost = mulDivDown(gap(cost, referencePrice), multiple, BPS);
  const won = mulDivDown(mulDivDown(over(referencePrice, cost), BPS, cost), multiple, BPS);
  const demandBps = lost >= BPS ? 0n : least(BPS - lost + won, MOST_DEMAND_BPS);
  return mulDivDown(assumptions.mintPerDay, demandBps, BPS);
}

/** By how much `higher` stands above `lower`, in basis points of `higher`; zero when it does not. */
function gap(higher: bigint, lower: bigint): bigint {
  return higher > lower ? mulDivDown(higher - lower, BPS, higher) : 0n;
}

function over(a: bigint, b: bigint): bigint {
  return a > b ? a - b : 0n;
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
