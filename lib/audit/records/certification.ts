import { z } from 'zod';

import { address, hash, id, reason, text, time } from './fields';

const tier = z.int().min(1).max(4);
const item = z.string().regex(/^[a-z-]{1,40}$/);
const documents = z.array(z.strictObject({ id, sha256: hash })).max(20);

/** How a certifier reads a provider's case: who was free to, what was looked at, what was asked, who read second. */
export const certificationRecords = {
  'interest.declared': z.strictObject({
    provider: address,
    certifier: address,
    conflict: z.boolean(),
    statement: z.string().trim().max(2_000),
  }),
  'case.opened': z.strictObject({ caseId: id, provider: address, tier }),
  /** Only the items that changed. */
  'case.checked': z.strictObject({
    caseId: id,
    provider: address,
    tier,
    items: z
      .array(
        z.strictObject({
          item,
          state: z.enum(['NOT_LOOKED_AT', 'MISSING', 'MET', 'NOT_MET']),
          note: z.string().max(4_000),
          documents,
        }),
      )
      .max(40),
  }),
  'case.information-requested': z.strictObject({
    caseId: id,
    provider: address,
    question: text(),
    items: z.array(item).max(40),
    dueOn: time,
  }),
  'case.information-answered': z.strictObject({
    caseId: id,
    provider: address,
    request: hash,
    answer: text(),
    documents,
  }),
  /** The certifier goes on without the answer. */
  'case.recalled': z.strictObject({ caseId: id, provider: address, request: hash, reason }),
  /** `decision` is the record of the certification that the second reader agrees with. */
  'case.seconded': z.strictObject({ caseId: id, provider: address, decision: hash }),
  /** The decision is void: nobody may enact it any more. */
  'case.returned': z.strictObject({ caseId: id, provider: address, decision: hash, reason }),
  'case.closed': z.strictObject({ caseId: id, provider: address, reason }),
};
