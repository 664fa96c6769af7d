import { coverageBps, liabilitiesOf } from '@/lib/core/reserve-math';
import { BPS, mulDivDown, mulDivUp } from '@/lib/core/units';

import type { PegTerms, Thresholds } from './schema';

/** Hard limits of the Reserve contract; a test compares them with its constants. */
export const PEG_LIMITS = {
  maxFeeBps: 500,
  maxStepBps: 2_000,
  minIntervalSeconds: 3_600,
  minFloorBps: 10_000,
  maxBackingShareBps: 5_000,
  /** Of a price and of hours, in their smallest units. */
  maxQuantity: 2n ** 128n - 1n,
} as const;

/** Lowest and highest next price. Inclusive; rounded inwards, so that a price at a bound is always accepted. */
export function priceBounds(current: Pick<PegTerms, 'price' | 'maxStepBps'>): {
  lowest: bigint;
  highest: bigint;
} {
  const step = BigInt(current.maxStepBps);
  return {
    lowest: mulDivUp(current.price, BPS - step, BPS),
    highest: mulDivDown(current.price, BPS + step, BPS),
  };
}

export type CoverageLines = Omit<Thresholds, 'dailyMintLimit'>;

/** The lines in their order on the ruler of coverage, and what capacity may count for. */
export type LineObjection = {
  /** The one to correct. */
  field: keyof CoverageLines;
  key:
    | 'floorTooLow'
    | 'healthyBelowFloor'
    | 'haltOutOfRange'
    | 'slowAboveHealthy'
    | 'haircutTooHigh'
    | 'shareTooHigh';
};

/** Why the contract would refuse coverage lines, in the order in which it checks; empty when it would accept. */
export function objectionsToLines(lines: CoverageLines): LineObjection[] {
  const { floorBps, healthyBps, slowBps, haltBps, haircutBps, backingShareBps } = lines;
  const found: LineObjection[] = [];
  const object = (field: LineObjection['field'], key: LineObjection['key']) =>
    found.push({ field, key });
  if (floorBps < PEG_LIMITS.minFloorBps) object('floorBps', 'floorTooLow');
  if (healthyBps < floorBps) object('healthyBps', 'healthyBelowFloor');
  if (haltBps < 1 || haltBps > slowBps) object('haltBps', 'haltOutOfRange');
  if (slowBps > healthyBps) object('slowBps', 'slowAboveHealthy');
  if (haircutBps > 10_000) object('haircutBps', 'haircutTooHigh');
  if (backingShareBps > PEG_LIMITS.maxBackingShareBps) object('backingShareBps', 'shareTooHigh');
  return found;
}

export type PegObjection =
  | { key: 'zeroPrice' }
  | { key: 'outOfRange' }
  | { key: 'feeTooHigh'; limitBps: number }
  | { key: 'stepLimitOutOfRange'; limitBps: number }
  | { key: 'intervalTooShort'; limit: number }
  | { key: 'stepTooLarge'; lowest: bigint; highest: bigint }
  | { key: 'changedTooRecently'; nextChangeAt: Date }
  | { key: 'capBelowSupply'; supply: bigint }
  | { key: 'belowFloor'; coverageBps: bigint; floorBps: number };

export type PegState = {
  /** Undefined before the first setting. */
  current: PegTerms | undefined;
  changedAt: Date | undefined;
  supply: bigint;
  assets: bigint;
  floorBps: number;
};

/**
 * Why the contract would refuse `terms` at `enactAt`, in the order in which it checks; empty when it would accept. The
 * state may move while the proposal waits, so this is asked when it is proposed, shown, and executed.
 */
export function objectionsToPeg(state: PegState, terms: PegTerms, enactAt: Date): PegObjection[] {
  const found: PegObjection[] = [];
  if (terms.price <= 0n) found.push({ key: 'zeroPrice' });
  if (terms.price > PEG_LIMITS.maxQuantity || terms.supplyCap > PEG_LIMITS.maxQuantity)
    found.push({ key: 'outOfRange' });
  if (terms.mintFeeBps > PEG_LIMITS.maxFeeBps || terms.redeemFeeBps > PEG_LIMITS.maxFeeBps)
    found.push({ key: 'feeTooHigh', limitBps: PEG_LIMITS.maxFeeBps });
  if (terms.maxStepBps < 1 || terms.maxStepBps > PEG_LIMITS.maxStepBps)
    found.push({ key: 'stepLimitOutOfRange', limitBps: PEG_LIMITS.maxStepBps });
  if (terms.minInterval < PEG_LIMITS.minIntervalSeconds)
    found.push({ key: 'intervalTooShort', limit: PEG_LIMITS.minIntervalSeconds });
  if (terms.supplyCap < state.supply) found.push({ key: 'capBelowSupply', supply: state.supply });
  if (!state.current || !state.changedAt) return found;

  const { lowest, highest } = priceBounds(state.current);
  if (terms.price < lowest || terms.price > highest)
    found.push({ key: 'stepTooLarge', lowest, highest });
  const nextChangeAt = new Date(state.changedAt.getTime() + state.current.minInterval * 1_000);
  if (enactAt < nextChangeAt) found.push({ key: 'changedTooRecently', nextChangeAt });
  if (terms.price > state.current.price) {
    const after = coverageBps(state.assets, liabilitiesOf(state.supply, terms.price));
    if (after < BigInt(state.floorBps))
      found.push({ key: 'belowFloor', coverageBps: after, floorBps: state.floorBps });
  }
  return found;
}
