import { z } from 'zod';

import type { RefusalReason } from '@/lib/agent/protocol/wire';

const text = (max: number) => z.string().trim().min(2, 'required').max(max, 'tooLong');
const hex = (bytes: number) =>
  z.string().regex(new RegExp(`^0x[0-9a-fA-F]{${bytes * 2}}$`), 'invalid');

export const enrolmentForm = z.object({
  provider: z.string().min(1, 'required'),
  nodeKey: z.string().trim().min(1, 'required'),
  name: text(60),
  /** A site of the provider's application, or empty. */
  site: z.string().trim().max(160, 'tooLong'),
  simulated: z.boolean(),
  /** Unix seconds that the wallet signed. */
  issuedAt: z.coerce.number().int().min(1),
  /** A contract wallet's signature may be long. */
  signature: z.string().regex(/^0x([0-9a-fA-F]{2}){65,4096}$/, 'invalid'),
});

export const revocationForm = z.object({
  provider: z.string().min(1, 'required'),
  nodeKey: hex(20),
});

/** Entries of the product stay below 2^24, so that single precision is exact (see lib/agent/protocol/matrix.ts). */
export const CHALLENGE_SIZES = [256, 1_024, 2_048, 4_096, 8_192] as const;

export const challengeForm = z.object({
  nodeKey: hex(20),
  size: z.coerce
    .number({ message: 'notNumber' })
    .refine((size) => (CHALLENGE_SIZES as readonly number[]).includes(size), 'notAnOption'),
});

export const closeDiscrepancyForm = z.object({
  discrepancyId: z.uuid(),
  reason: z.string().trim().min(10, 'reasonTooShort').max(4_000, 'reasonTooLong'),
});

export const DISCREPANCY_KINDS = ['FEWER', 'OTHER_CLASS', 'MORE', 'SILENT'] as const;

export type DiscrepancyDto = {
  id: string;
  provider: `0x${string}`;
  kind: (typeof DISCREPANCY_KINDS)[number];
  classId: string;
  certified: number;
  reported: number;
  simulated: boolean;
  openedAt: Date;
};

export type NodeDto = {
  nodeKey: `0x${string}`;
  provider: `0x${string}`;
  name: string;
  site: string;
  simulated: boolean;
  enrolledAt: Date;
  revokedAt: Date | null;
  lastSequence: bigint;
  lastSeenAt: Date | null;
  /** A heartbeat of the last five minutes. */
  online: boolean;
  reportedAt: Date | null;
  /** Working GPUs of the newest report, by class. */
  units: { classId: string; units: number }[];
  /** Of the newest heartbeat: percent, °C, W. */
  utilisation: number | null;
  temperature: number | null;
  power: number | null;
  /** The newest inventory's own words for what is wrong. */
  problem: string | null;
  /** Of the last seven days, the most frequent first. */
  refusals: { reason: RefusalReason; count: number; lastAt: Date }[];
};

/** How much of a time a provider's machines were heard. */
export type UptimeDto = {
  /** Basis points of the slots that there were; null where nothing was measured. */
  share: number | null;
  /** Hours of machines in which they were heard, added up. */
  measuredHours: number;
  /** Some of it was told by a machine that plays a recording. */
  simulated: boolean;
};

export const CHALLENGE_STATES = [
  'WAITING',
  'COMPUTING',
  'CHECKING',
  'PASSED',
  'FAILED',
  'EXPIRED',
] as const;

export type ChallengeDto = {
  id: string;
  nodeKey: `0x${string}`;
  nodeName: string;
  simulated: boolean;
  size: number;
  issuedAt: Date;
  expiresAt: Date;
  state: (typeof CHALLENGE_STATES)[number];
  device: 'cpu' | 'gpu' | null;
  failure: string | null;
  decidedAt: Date | null;
  /** Milliseconds: the portal's, from the node's start to its commitment, and the node's own. */
  measuredMs: number | null;
  nodeMs: number | null;
  /** Thousandths of a GFLOP/s: 2n³ operations by either time. */
  measuredMflops: number | null;
  nodeMflops: number | null;
};
