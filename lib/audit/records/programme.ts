import { z } from 'zod';

import { bps, hash, reason, text } from './fields';

/** Lines and land that the programme sets for itself; no chain call follows. */
export const programmeRecords = {
  /** The largest share of live capacity that one provider should hold. */
  'concentration.cap-set': z.strictObject({
    capBps: bps.min(1),
    previousBps: bps.nullable(),
    reason,
  }),
  /** Tonnes of CO₂-equivalent in a year. */
  'carbon.ceiling-set': z.strictObject({
    tonnes: z.int().min(1).max(100_000_000),
    previousTonnes: z.int().nullable(),
    reason,
  }),
  /** `geography` is SHA-256 of the simplified TopoJSON as kept, `file` that of the file as it came. */
  'geography.imported': z.strictObject({
    title: text(120),
    source: text(400),
    licence: text(200),
    file: hash,
    geography: hash,
    regions: z
      .array(z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/))
      .min(1)
      .max(500),
    pointsIn: z.int().min(1),
    pointsKept: z.int().min(1),
    reason,
  }),
  /** Back to regions that ship with the portal. */
  'geography.returned': z.strictObject({
    geography: z.enum(['switzerland', 'united-arab-emirates', 'south-korea']),
    /** What was in force until then: the number of an import, or another that ships. */
    previous: text(64),
    reason,
  }),
};
