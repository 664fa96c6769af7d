import { z } from 'zod';

import {
  ANSWER_DAYS,
  ITEM_KEYS,
  ITEM_STATES,
  type ItemKey,
  type ItemState,
  type Tier,
} from './rules';
import { type CaseStatus } from './states';

const reason = z.string().trim().min(10, 'reasonTooShort').max(4_000, 'reasonTooLong');
const note = z.string().trim().max(4_000, 'tooLong').default('');

export const tierField = z.coerce
  .number({ message: 'tierRange' })
  .int('tierRange')
  .min(1, 'tierRange')
  .max(4, 'tierRange')
  .transform((tier) => tier as Tier);

const provider = z.string().min(1, 'required');
const caseId = z.uuid();
/** What the page showed when it was filled in: somebody else's change since then is not overwritten unseen. */
const version = z.coerce.number().int().min(1);

/** What documents of a case are handed in for; kinds of DOCUMENT_KINDS. */
export const itemPurpose = (caseId: string, item: ItemKey) =>
  `checklist:${caseId}:${item}` as const;
export const answerPurpose = (requestId: string) => `case-answer:${requestId}` as const;

export const openCaseForm = z.object({ provider, tier: tierField });

export const interestForm = z.object({
  provider,
  conflict: z.enum(['none', 'conflict'], 'required'),
  statement: z.string().trim().max(2_000, 'tooLong').default(''),
});

export const checkForm = z.object({
  caseId,
  version,
  tier: tierField,
  items: z
    .array(
      z.object({
        item: z.enum(ITEM_KEYS),
        state: z.enum(ITEM_STATES),
        note,
      }),
    )
    .max(ITEM_KEYS.length),
});
export type CheckForm = z.infer<typeof checkForm>;

export const askForm = z.object({
  caseId,
  question: reason,
  items: z.array(z.enum(ITEM_KEYS)).default([]),
  days: z.coerce
    .number({ message: 'notNumber' })
    .int('notNumber')
    .min(1, 'tooSmall')
    .max(ANSWER_DAYS, 'tooLarge'),
});

export const answerForm = z.object({
  requestId: z.uuid(),
  answer: z.string().trim().min(2, 'required').max(4_000, 'tooLong'),
});

export const caseReasonForm = z.object({ caseId, reason });
export const caseForm = z.object({ caseId });

/** Power usage effectiveness, 1.00 to 3.00; text, because a record holds no fractions as numbers. */
const pue = z
  .string()
  .trim()
  .regex(/^(?:[12](?:\.\d{1,2})?|3(?:\.0{1,2})?)$/, 'pueRange');

const siteForm = z.object({
  pue,
  /** ISO 3166-1 alpha-2: whose yearly average of the grid's carbon intensity holds for the site. */
  gridZone: z
    .string()
    .trim()
    .regex(/^[A-Z]{2}$/, 'countryCode'),
  renewableShare: z.coerce
    .number({ message: 'notNumber' })
    .int('notNumber')
    .min(0, 'tooSmall')
    .max(100, 'tooLarge'),
});

export const certificationForm = z.object({
  provider,
  caseId,
  version,
  region: z.string().min(2, 'required').max(10),
  termDays: z.coerce
    .number({ message: 'notNumber' })
    .int('notNumber')
    .min(1, 'tooSmall')
    .max(365, 'termTooLong'),
  inventory: z
    .array(
      z.object({
        classId: z.string().min(1, 'required').max(32),
        units: z.coerce
          .number({ message: 'notNumber' })
          .int('notNumber')
          .min(1, 'tooSmall')
          .max(1_000_000, 'tooLarge'),
      }),
    )
    .min(1, 'required')
    .max(16, 'tooManyClasses')
    .refine((lines) => new Set(lines.map((line) => line.classId)).size === lines.length, {
      error: 'classTwice',
    }),
  site: siteForm,
  reason,
});

const recordHash = z.string().regex(/^0x[0-9a-f]{64}$/);
export const decisionForm = z.object({ recordHash });

export const signatureForm = z.object({
  recordHash,
  signature: z.string().regex(/^0x(?:[0-9a-fA-F]{2}){1,4096}$/),
});

export type { Tier };

export type CaseItemDto = {
  item: ItemKey;
  state: ItemState;
  note: string;
  checkedBy: string | null;
  checkedAt: Date | null;
};

export type CaseRequestDto = {
  id: string;
  question: string;
  items: ItemKey[];
  askedAt: Date;
  dueOn: Date;
  answer: string | null;
  answeredAt: Date | null;
};

export type CaseDto = {
  id: string;
  provider: `0x${string}`;
  applicationId: string | null;
  tier: Tier;
  status: CaseStatus;
  version: number;
  openedBy: string;
  openedAt: Date;
  updatedAt: Date;
  firstReader: string | null;
  secondReader: string | null;
  decisionHash: `0x${string}` | null;
  closedAt: Date | null;
  /** Every item that the tier asks for, in the checklist's order, also those that nobody looked at yet. */
  items: CaseItemDto[];
  /** Items of the tier that are not met. */
  unmet: number;
  /** Newest first. */
  requests: CaseRequestDto[];
};

/** How far a case has come, for the queue. */
export type CaseProgressDto = {
  id: string;
  provider: string;
  tier: Tier;
  status: CaseStatus;
  met: number;
  asked: number;
  openedBy: string;
  updatedAt: Date;
};

export const providerReasonForm = z.object({
  provider: z.string().min(1, 'required'),
  reason: reason,
});

const text = (max: number) => z.string().trim().min(2, 'required').max(max, 'tooLong');

export const registrationForm = z.object({
  provider: z.string().trim().min(1, 'required'),
  name: text(160),
  registrationNumber: text(60),
  region: z.string().min(2, 'required').max(10),
  contactEmail: z.email('notEmail'),
  source: text(200),
  reason: reason,
});

export const declineApplicationForm = z.object({
  provider: z.string().min(1, 'required'),
  /** Absent for an application that came on paper. */
  applicationId: z.uuid().optional(),
  reason: reason,
});

/** Kinds of records that a certifier's desk writes and the registry enacts. */
export const CERTIFICATION_DECISIONS = [
  'provider.registered',
  'provider.application-declined',
  'provider.certified',
  'provider.suspended',
  'provider.restored',
  'provider.revoked',
] as const;
