import { z } from 'zod';

import {
  address,
  amount,
  answers,
  hash,
  id,
  positiveAmount,
  reason,
  shortName,
  text,
  time,
} from './fields';

const inventory = z
  .array(z.strictObject({ classId: shortName, units: z.int().min(1).max(4_294_967_295) }))
  .min(1)
  .max(32)
  .refine((items) => new Set(items.map((item) => item.classId)).size === items.length);

export const providerRecords = {
  /** What the provider says of itself; nothing but a certifier reads it. */
  'provider.applied': z.strictObject({
    applicationId: id,
    provider: address,
    region: shortName,
    organisation: z.strictObject({ id, name: text(200), registrationNumber: text(80) }),
    answers,
  }),
  'provider.application-declined': z.strictObject({
    applicationId: id.nullable(),
    provider: address,
    reason,
  }),
  /** An application that came on paper; `source` says which. */
  'provider.registered': z.strictObject({
    provider: address,
    region: shortName,
    source: text(400),
    reason,
  }),
  'provider.certified': z.strictObject({
    provider: address,
    tier: z.int().min(1).max(4),
    region: shortName,
    expiresAt: time,
    /** Certifications that the provider had before. */
    serial: amount,
    inventory,
    /** The first reader, whose signature the chain will check; it covers this record's hash and so comes later. */
    signer: address,
    /** The case that led to it, and what was found met there. */
    caseId: id,
    met: z
      .array(z.string().regex(/^[a-z-]{1,40}$/))
      .min(1)
      .max(40),
    /** What the certifier confirmed of the site: power usage effectiveness, whose grid, renewable share in per cent. */
    site: z.strictObject({
      pue: z.string().regex(/^[1-3](\.\d{1,2})?$/),
      gridZone: z.string().regex(/^[A-Z]{2}$/),
      renewableShare: z.int().min(0).max(100),
    }),
    reason,
  }),
  'provider.suspended': z.strictObject({ provider: address, reason }),
  'provider.restored': z.strictObject({ provider: address, reason }),
  'provider.revoked': z.strictObject({ provider: address, reason }),
  /** What the machines showed, and why it may stand. Figures count GPUs; machines for `SILENT`. */
  'discrepancy.closed': z.strictObject({
    provider: address,
    discrepancyId: id,
    finding: z.enum(['FEWER', 'OTHER_CLASS', 'MORE', 'SILENT']),
    classId: shortName.nullable(),
    certified: z.int().min(0),
    reported: z.int().min(0),
    reason,
  }),
  /** Stake for each H100-equivalent GPU, in units of the settlement asset. */
  'stake.set': z.strictObject({ previousAmount: amount, amount, reason }),
  /** `weight` is a WAD: 1e18 = one H100-hour for an hour of the class. */
  'class.set': z.strictObject({
    classId: shortName,
    previousWeight: amount.nullable(),
    weight: positiveAmount,
    evidence: text(),
    evidenceHash: hash,
    reason,
  }),
  'class.retired': z.strictObject({ classId: shortName, reason }),
};
