import { z } from 'zod';

import type { ProviderStatus, Turn } from './rules';

export type InventoryLine = { classId: string; units: number; weight: bigint; capacity: bigint };

/** A provider as the mirror has it, with the name under which it applied. */
export type ProviderDto = {
  address: `0x${string}`;
  name: string | null;
  demo: boolean;
  website: string | null;
  status: ProviderStatus | 'LAPSED';
  chainStatus: ProviderStatus;
  tier: number;
  region: string;
  expiresAt: Date | null;
  appliedAt: Date;
  certifiedAt: Date | null;
  serial: number;
  signer: string | null;
  reason: string | null;
  recordHash: string | null;
  stake: bigint;
  obligations: number;
  exitableAt: Date | null;
  inventory: InventoryLine[];
  /** GPUs that a certifier signed for. */
  units: number;
  /** H100-equivalent GPUs (WAD) that count now: 0 unless live. */
  capacity: bigint;
  /** H100-equivalent GPUs (WAD) of the signed inventory, live or not. */
  signedCapacity: bigint;
  blockNumber: bigint;
  final: boolean;
};

export type ProviderFilter = {
  status?: ProviderDto['status'];
  region?: string;
  classId?: string;
  tier?: number;
  /** Part of a name or address. */
  search?: string;
};

export type ProviderEventDto = {
  name: string;
  time: Date;
  txHash: string;
  blockNumber: bigint;
  sender: string;
  recordHash: string | null;
  reason: string | null;
};

export const ENGINES = ['SLURM', 'KUBERNETES'] as const;

const text = (max: number) => z.string().trim().min(2, 'required').max(max, 'tooLong');

export const hardwareLine = z.object({
  classId: z.string().min(1, 'required').max(32),
  units: z.coerce
    .number({ message: 'notNumber' })
    .int('notNumber')
    .min(1, 'tooSmall')
    .max(1_000_000, 'tooLarge'),
});

/** Each class once: the registry refuses a second line of the same class. */
const hardwareLines = z
  .array(hardwareLine)
  .min(1, 'required')
  .max(16, 'tooManyClasses')
  .refine((lines) => new Set(lines.map((line) => line.classId)).size === lines.length, {
    error: 'classTwice',
  });

/** What a provider says of itself when it applies. */
export const providerApplicationAnswers = z.object({
  contactName: text(120),
  contactEmail: z.email('notEmail'),
  siteAddress: text(300),
  /** Power usage effectiveness, 1.00 to 3.00; text, because a record holds no fractions as numbers. */
  pue: z
    .string()
    .trim()
    .regex(/^(?:[12](?:\.\d{1,2})?|3(?:\.0{1,2})?)$/, 'pueRange'),
  renewableShare: z.coerce
    .number({ message: 'notNumber' })
    .int('notNumber')
    .min(0, 'tooSmall')
    .max(100, 'tooLarge'),
  engine: z.enum(ENGINES, 'required'),
  interconnect: text(120),
  /** Year in which the site went into service. */
  inServiceSince: z.coerce
    .number({ message: 'notNumber' })
    .int('notNumber')
    .min(1990, 'yearRange')
    .max(2100, 'yearRange'),
  hardware: hardwareLines,
});
export type ProviderApplicationAnswers = z.infer<typeof providerApplicationAnswers>;

export const providerApplicationForm = z
  .object({
    name: text(160),
    registrationNumber: text(60),
    region: z.string().min(2, 'required').max(10),
    website: z.url('notUrl').optional(),
  })
  .extend(providerApplicationAnswers.shape);
export type ProviderApplicationForm = z.infer<typeof providerApplicationForm>;

export const certificationForm = z.object({
  provider: z.string().min(1, 'required'),
  applicationId: z.uuid().optional(),
  tier: z.coerce
    .number({ message: 'tierRange' })
    .int('tierRange')
    .min(1, 'tierRange')
    .max(4, 'tierRange'),
  region: z.string().min(2, 'required').max(10),
  termDays: z.coerce
    .number({ message: 'notNumber' })
    .int('notNumber')
    .min(1, 'tooSmall')
    .max(365, 'termTooLong'),
  inventory: hardwareLines,
  reason: z.string().trim().min(10, 'reasonTooShort').max(4_000, 'reasonTooLong'),
});

export const providerReasonForm = z.object({
  provider: z.string().min(1, 'required'),
  reason: z.string().trim().min(10, 'reasonTooShort').max(4_000, 'reasonTooLong'),
});

export type ProviderApplicationDto = {
  id: string;
  status: 'SUBMITTED' | 'DECLINED' | 'CERTIFIED';
  organisation: {
    id: string;
    name: string;
    registrationNumber: string;
    region: string;
    wallet: `0x${string}`;
    demo: boolean;
  };
  answers: ProviderApplicationAnswers;
  recordHash: string;
  decisionHash: string | null;
  submittedAt: Date;
  decidedAt: Date | null;
};

export const registrationForm = z.object({
  provider: z.string().trim().min(1, 'required'),
  name: text(160),
  registrationNumber: text(60),
  region: z.string().min(2, 'required').max(10),
  contactEmail: z.email('notEmail'),
  source: text(200),
  reason: z.string().trim().min(10, 'reasonTooShort').max(4_000, 'reasonTooLong'),
});

export const declineApplicationForm = z.object({
  provider: z.string().min(1, 'required'),
  /** Absent for an application that came on paper. */
  applicationId: z.uuid().optional(),
  reason: z.string().trim().min(10, 'reasonTooShort').max(4_000, 'reasonTooLong'),
});

/** A case that somebody must move on. Amounts are WADs of H100-equivalent GPUs and settlement-asset units. */
export type WaitingCaseDto = {
  provider: `0x${string}`;
  name: string | null;
  region: string;
  /** Entered by a certifier; what was on the paper is not in the portal. */
  onPaper: boolean;
  /** Of the hardware that the provider names, by today's weights. */
  capacity: bigint;
  stake: bigint;
  required: bigint;
  turn: Turn;
  since: Date;
};

/** A provider that applied on paper, as the certifier entered it. */
export type PaperRegistrationDto = {
  name: string | null;
  registrationNumber: string | null;
  contactEmail: string | null;
  region: string;
  source: string;
  reason: string;
  recordHash: string;
  createdAt: Date;
};

/** Kinds of records that a certifier's desk writes and the registry enacts. */
export const CERTIFICATION_DECISIONS = [
  'provider.registered',
  'provider.application-declined',
  'provider.certified',
  'provider.suspended',
  'provider.restored',
  'provider.revoked',
] as const;
