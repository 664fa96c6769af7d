import { WAD } from '@/lib/core/units';

/**
 * How people answer to prices and to fear. Chosen, not measured: there is no run on a compute token to learn from. Each stands
 * on the page with its reason, can be changed there, and is written into the record of a proposal.
 */
export type Assumptions = {
  /** CCH bought and redeemed on an ordinary day. */
  mintPerDay: bigint;
  redeemPerDay: bigint;
  /** When redemption pays more than the market: for a gap of 100 %, this share of the supply is redeemed each day. */
  gapRedeemBps: number;
  /** When an hour costs more here than in the market: the demand falls by this multiple of the gap, and rises when cheaper. */
  gapBuyBps: number;
  /** Below full coverage: for a shortfall of 100 %, this share of the supply is redeemed each day. */
  fearBps: number;
  /** Of those whom a leaving provider served, how many redeem, spread over STRANDED_DAYS. */
  strandedBps: number;
};

export const DEFAULT_ASSUMPTIONS: Assumptions = {
  mintPerDay: 100n * WAD,
  redeemPerDay: 100n * WAD,
  gapRedeemBps: 2_000,
  gapBuyBps: 20_000,
  fearBps: 5_000,
  strandedBps: 5_000,
};

/** Demand never grows beyond this multiple of the ordinary one, however cheap an hour is here. */
export const MOST_DEMAND_BPS = 30_000n;

export const STRANDED_DAYS = 7;

/** Raised whenever the same inputs would give other days, so that an old record is not recomputed by newer rules. */
export const SIMULATION_VERSION = 1;
