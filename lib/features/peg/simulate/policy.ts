import { objectionsToLines, PEG_LIMITS } from '../rules';
import type { PegTerms, Thresholds } from '../schema';

/**
 * The words of the simulator.
 *
 * State: the reserve, the capacity behind it and the market, as the chain has them at one block.
 * Policy: terms of the peg and coverage lines, in force or proposed.
 * Scenario: what happens to the programme from outside, day by day.
 * Assumptions: how people answer to prices. Nobody measured them; each is a parameter.
 *
 * CCH in 1e18 = one H100-hour, money in units of the settlement asset, prices for one H100-hour, shares in basis points.
 */
export type SimulationState = {
  blockNumber: bigint;
  supply: bigint;
  assets: bigint;
  /** Promised, certified and unsold. */
  backingHours: bigint;
  /** What the market pays; undefined while no reference was ever set. */
  referencePrice: bigint | undefined;
  oracleStale: boolean;
  mintedToday: bigint;
  mintHalted: boolean;
  redeemHalted: boolean;
};

export type Policy = { terms: PegTerms; lines: Thresholds };

/** Whether the contract could ever hold it: what it could not, such as a price of nothing, has no days to be played. */
export function isPlayable({ terms, lines }: Policy): boolean {
  const { maxFeeBps, maxQuantity } = PEG_LIMITS;
  const quantities = [terms.price, terms.supplyCap, lines.dailyMintLimit];
  return (
    terms.price > 0n &&
    quantities.every((quantity) => quantity <= maxQuantity) &&
    Math.max(terms.mintFeeBps, terms.redeemFeeBps) <= maxFeeBps &&
    objectionsToLines(lines).length === 0
  );
}
