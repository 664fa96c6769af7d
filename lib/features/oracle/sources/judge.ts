import { BPS, mulDivDown } from '@/lib/core/units';

import type { PriceSource } from './config';
import { parseNumber, toUnits } from './price';
import { SourceProblem } from './problem';

/** What the contract asks of every report; MAX_SKEW is its constant. Prices in settlement-asset units for 1e18 CCH. */
export type OracleGuards = { maxAge: number; minPrice: bigint; maxPrice: bigint };

export const MAX_SKEW_SECONDS = 60;

export type JudgeOptions = {
  source: PriceSource;
  price: bigint;
  observedAt: Date;
  /** The newest report of this source on chain. */
  last: { price: bigint; observedAt: Date } | undefined;
  guards: OracleGuards;
  decimals: number;
  now: Date;
};

/**
 * Whether a price may be published: `news` when it is newer than what the chain holds, `known` when it is what the chain
 * holds already.
 *
 * @throws SourceProblem future, tooOld, outsideBand, movedTooFar, outsideGuards
 */
export function judge(options: JudgeOptions): 'news' | 'known' {
  const { source, price, observedAt, last, guards, decimals, now } = options;
  const age = (now.getTime() - observedAt.getTime()) / 1_000;
  if (age < -MAX_SKEW_SECONDS)
    throw new SourceProblem('future', `observed at ${observedAt.toISOString()}`);
  if (last && observedAt <= last.observedAt) return 'known';
  // A second in hand: the transaction comes into a later block.
  if (age >= guards.maxAge)
    throw new SourceProblem('tooOld', `observed at ${observedAt.toISOString()}`);
  if (price < bandOf(source.minPrice, decimals) || price > bandOf(source.maxPrice, decimals))
    throw new SourceProblem(
      'outsideBand',
      `${price} units, not between ${source.minPrice} and ${source.maxPrice}`,
    );
  if (price < guards.minPrice || price > guards.maxPrice)
    throw new SourceProblem(
      'outsideGuards',
      `${price} units, not between ${guards.minPrice} and ${guards.maxPrice}`,
    );
  if (last && moveBps(last.price, price) > BigInt(source.maxMoveBps))
    throw new SourceProblem('movedTooFar', `from ${last.price} to ${price} units at once`);
  return 'news';
}

/** ⌊|to − from| × 10,000 ÷ from⌋ */
export function moveBps(from: bigint, to: bigint): bigint {
  return mulDivDown(to > from ? to - from : from - to, BPS, from);
}

/** A bound of the configuration, in whole settlement currency for an H100-hour. */
function bandOf(text: string, decimals: number): bigint {
  const value = parseNumber(text);
  if (!value) throw new Error(`${text} is no price`);
  return toUnits(value, { unit: 'H100-hour', minorDigits: 0, decimals });
}
