import { WAD } from '@/lib/core/units';

import type { PegTerms, Thresholds } from '../schema';
import { DEFAULT_ASSUMPTIONS, type Assumptions } from './assumptions';
import type { SimulationState } from './policy';

/** What every simulation starts from: the programme at one block, and what is in force. */
export type Basis = {
  state: SimulationState;
  /** Time of the block. */
  time: Date;
  /** Undefined before the first setting. */
  terms: PegTerms | undefined;
  changedAt: Date | undefined;
  lines: Thresholds;
  assumptions: Assumptions;
};

/** Days that the ordinary demand is a mean of. */
export const DEMAND_DAYS = 30;

/** The assumptions with the ordinary demand as it was; `minted` and `redeemed` are CCH in the last DEMAND_DAYS. */
export function assumptionsAfter(traded: { minted: bigint; redeemed: bigint }): Assumptions {
  const perDay = (hours: bigint) => {
    const mean = hours / BigInt(DEMAND_DAYS);
    // Whole hours: a mean of thirty days is no more exact than that, and it can be typed.
    return mean - (mean % WAD);
  };
  return {
    ...DEFAULT_ASSUMPTIONS,
    mintPerDay: perDay(traded.minted),
    redeemPerDay: perDay(traded.redeemed),
  };
}
