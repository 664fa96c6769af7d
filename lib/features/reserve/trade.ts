import type { BreakerState } from '@/lib/core/reserve-breaker';
import { mintCost, redeemPayout, type RedemptionInput } from '@/lib/core/reserve-math';
import { BPS, mulDivDown, mulDivUp } from '@/lib/core/units';

/**
 * What a holder's trade comes to: the contract's own arithmetic, forwards and back. CCH in 1e18 = one H100-hour, money in
 * units of the settlement asset, all exact.
 */

/**
 * The fewest CCH whose redemption pays at least `money`; undefined when all of `most` pays less. The payout never falls with
 * the amount, also below full coverage, so halving finds it.
 */
export function hoursForPayout(
  money: bigint,
  terms: Omit<RedemptionInput, 'amount'>,
  most: bigint,
): bigint | undefined {
  const pays = (amount: bigint) => redeemPayout({ ...terms, amount });
  if (money <= 0n || most <= 0n || pays(most) < money) return undefined;
  let [low, high] = [0n, most];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (pays(middle) >= money) high = middle;
    else low = middle;
  }
  return high;
}

/** What of the price is the fee: the rest is what the hours are worth at the peg, rounded up as the contract does. */
export function mintFee(amount: bigint, price: bigint, mintFeeBps: number): bigint {
  return mintCost(amount, price, mintFeeBps) - mintCost(amount, price, 0);
}

/** What a redemption loses to the fee. */
export function redeemFee(input: RedemptionInput): bigint {
  return redeemPayout({ ...input, redeemFeeBps: 0 }) - redeemPayout(input);
}

/** The most that may be taken where the price moves by `slippageBps` until the transaction is in its block. Rounded up. */
export function worstCost(cost: bigint, slippageBps: bigint): bigint {
  return mulDivUp(cost, BPS + slippageBps, BPS);
}

/** The least that must be paid. Rounded down, and never nothing. */
export function worstPayout(payout: bigint, slippageBps: bigint): bigint {
  const least = mulDivDown(payout, BPS - slippageBps, BPS);
  return least > 0n ? least : 1n;
}

/** The reserve and the trader at one block, as far as a trade depends on them. */
export type TradeState = {
  price: bigint;
  supply: bigint;
  supplyCap: bigint;
  mintHalted: boolean;
  redeemHalted: boolean;
  paused: boolean;
  frozen: boolean;
  breaker: BreakerState;
  /** CCH that may still be minted today while minting is slow. */
  leftToday: bigint;
  /** What the trader holds. */
  money: bigint;
  hours: bigint;
};

export type TradeRefusal =
  | 'pegNotSet'
  | 'paused'
  | 'frozen'
  | 'mintHalted'
  | 'redeemHalted'
  | 'oracleStale'
  | 'breakerHalted'
  | 'aboveDailyLimit'
  | 'aboveCap'
  | 'tooLittleMoney'
  | 'tooFewHours'
  | 'paysNothing';

/** Why the contract would refuse a purchase now; undefined when nothing is known to stand in the way. */
export function mintRefusal(
  state: TradeState,
  { amount, cost }: { amount: bigint; cost: bigint },
): TradeRefusal | undefined {
  if (state.price === 0n) return 'pegNotSet';
  if (state.paused) return 'paused';
  if (state.frozen) return 'frozen';
  if (state.mintHalted) return 'mintHalted';
  if (state.breaker === 'ORACLE_STALE') return 'oracleStale';
  if (state.breaker === 'MINT_HALTED') return 'breakerHalted';
  if (state.breaker === 'SLOW' && amount > state.leftToday) return 'aboveDailyLimit';
  if (state.supply + amount > state.supplyCap) return 'aboveCap';
  if (state.money < cost) return 'tooLittleMoney';
  return undefined;
}

/** Why the contract would refuse a redemption now. It is open in every state of the breaker. */
export function redeemRefusal(
  state: TradeState,
  { amount, payout }: { amount: bigint; payout: bigint },
): TradeRefusal | undefined {
  if (state.price === 0n) return 'pegNotSet';
  if (state.paused) return 'paused';
  if (state.frozen) return 'frozen';
  if (state.redeemHalted) return 'redeemHalted';
  if (state.hours < amount) return 'tooFewHours';
  if (payout === 0n) return 'paysNothing';
  return undefined;
}
