import { z } from 'zod';

import { amount, bps, positiveAmount, reason, seconds } from './fields';

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
  }),
  'thresholds.proposed': z.strictObject({
    /** Coverage may stand far above 100 %. */
    floorBps: z.int().min(10_000).max(65_535),
    healthyBps: z.int().min(10_000).max(65_535),
    reason,
  }),
};
