import {
  judgeMint,
  type Books,
  type BreakerLines,
  type BreakerRefusal,
  type Surroundings,
} from './reserve-breaker';
import { mintCost, redeemPayout } from './reserve-math';

/**
 * What the Reserve contract does with a purchase and a redemption, and why it refuses: the same checks in the same order, the
 * same amounts to the unit. Pure, so that a browser can play days of them; a test plays the same on a real chain.
 */
export type ReserveTerms = {
  price: bigint;
  mintFeeBps: number;
  redeemFeeBps: number;
  supplyCap: bigint;
};

export type ReserveState = Books & {
  /** CCH minted while slow on this UTC day. */
  mintedToday: bigint;
  mintHalted: boolean;
  redeemHalted: boolean;
};

/** The contract's `MAX_QUANTITY`: no larger amount is taken, so that none of its products overflows. */
export const MAX_QUANTITY = 2n ** 128n - 1n;

export type MintRefusal =
  | { key: 'zeroAmount' }
  | { key: 'outOfRange' }
  | { key: 'directionHalted' }
  | { key: 'capExceeded'; supplyCap: bigint }
  | BreakerRefusal;

export type RedeemRefusal =
  | { key: 'zeroAmount' }
  | { key: 'directionHalted' }
  | { key: 'outOfRange' }
  | { key: 'dustRedemption' };

type Outcome<Done, Refusal> =
  { done: Done; refusal?: undefined } | { done?: undefined; refusal: Refusal };

export type Mint = Books & { mintedToday: bigint; cost: bigint };
export type Redemption = Books & { payout: bigint };

/** A purchase of `amount` CCH. */
export function mint(
  state: ReserveState,
  terms: ReserveTerms,
  lines: BreakerLines,
  around: Omit<Surroundings, 'price'>,
  amount: bigint,
): Outcome<Mint, MintRefusal> {
  const { supply, assets, mintedToday } = state;
  if (amount === 0n) return { refusal: { key: 'zeroAmount' } };
  if (amount > MAX_QUANTITY) return { refusal: { key: 'outOfRange' } };
  if (state.mintHalted) return { refusal: { key: 'directionHalted' } };
  const after = supply + amount;
  if (after > terms.supplyCap)
    return { refusal: { key: 'capExceeded', supplyCap: terms.supplyCap } };
  const cost = mintCost(amount, terms.price, terms.mintFeeBps);
  const { refusal, slow } = judgeMint({
    before: state,
    after: { supply: after, assets: assets + cost },
    surroundings: { ...around, price: terms.price },
    lines,
    mintedToday,
  });
  if (refusal) return { refusal };
  return {
    done: {
      supply: after,
      assets: assets + cost,
      mintedToday: slow ? mintedToday + amount : mintedToday,
      cost,
    },
  };
}

/** A redemption of `amount` CCH, at most the supply. */
export function redeem(
  state: ReserveState,
  { price, redeemFeeBps }: ReserveTerms,
  amount: bigint,
): Outcome<Redemption, RedeemRefusal> {
  const { supply, assets } = state;
  if (amount === 0n) return { refusal: { key: 'zeroAmount' } };
  if (state.redeemHalted) return { refusal: { key: 'directionHalted' } };
  if (amount > MAX_QUANTITY) return { refusal: { key: 'outOfRange' } };
  const payout = redeemPayout({ amount, price, redeemFeeBps, assets, supply });
  if (payout === 0n) return { refusal: { key: 'dustRedemption' } };
  return { done: { supply: supply - amount, assets: assets - payout, payout } };
}
