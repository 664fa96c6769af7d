import { z } from 'zod';

import { address, bps, positiveAmount, reason, seconds, shortName } from './fields';

/** Whom the programme believes about the price of an H100-hour, and within what bounds. */
export const oracleRecords = {
  'price-source.added': z.strictObject({
    sourceId: shortName,
    /** A Chainlink-compatible feed, or a reporter that signs. */
    sourceKind: z.enum(['feed', 'reporter']),
    account: address,
    reason,
  }),
  'price-source.removed': z.strictObject({ sourceId: shortName, reason }),
  'guards.set': z.strictObject({
    maxAge: seconds.min(1),
    maxDeviationBps: bps.min(1),
    minSources: z.int().min(1).max(16),
    /** Settlement-asset units for an H100-hour; `settlementDecimals` says what a unit is. */
    minPrice: positiveAmount,
    maxPrice: positiveAmount,
    settlementDecimals: z.int().min(0).max(36),
    reason,
  }),
};
