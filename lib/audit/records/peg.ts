import { z } from 'zod';

import { amount, bps, positiveAmount, reason, seconds } from './fields';
import { simulationRecord } from './simulation';

/** Missing in records from before there was a simulator, and where no peg was in force to simulate lines with. */
const simulation = simulationRecord.optional();

export const pegRecords = {
  'peg.proposed': z.strictObject({
    /** Settlement-asset units for 1e18 CCH; `settlementDecimals` says what a unit is. */
    price: positiveAmount,
    mintFeeBps: bps,
    redeemFeeBps: bps,
    maxStepBps: bps,
    minInterval: seconds,
    supplyCap: amount,
    settlementDecimals: z.int().min(0).max(36),
    reason,
    simulation,
  }),
  'thresholds.proposed': z.strictObject({
    /** Coverage may stand far above 100 %. */
    floorBps: z.int().min(10_000).max(65_535),
    healthyBps: z.int().min(10_000).max(65_535),
    slowBps: z.int().min(1).max(65_535),
    haltBps: z.int().min(1).max(65_535),
    haircutBps: bps,
    backingShareBps: bps,
    /** CCH that may be minted on one UTC day while minting is slow. */
    dailyMintLimit: amount,
    reason,
    simulation,
  }),
};
