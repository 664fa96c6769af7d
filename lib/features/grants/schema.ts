import { z } from 'zod';

import type { ApplicationStatus, AwardAct } from './rules';

export type RoundDto = {
  roundId: bigint;
  title: string;
  description: string;
  budget: bigint;
  awarded: bigint;
  awards: number;
  opensAt: Date;
  closesAt: Date;
  closed: boolean;
  recordHash: string;
  blockNumber: bigint;
  final: boolean;
};

export type AwardDto = {
  awardId: bigint;
  roundId: bigint;
  roundTitle: string;
  beneficiary: `0x${string}`;
  organisation: { id: string; name: string; demo: boolean } | null;
  title: string | null;
  status: 'ACTIVE' | 'EXPIRED' | 'CLAWED_BACK';
  awarded: bigint;
  released: bigint;
  spent: bigint;
  returned: bigint;
  left: bigint;
  available: bigint;
  secondTrancheReleased: boolean;
  cut: boolean;
  midTermAt: Date;
  expiresAt: Date;
  awardedAt: Date;
  endReason: string | null;
  recordHash: string;
  blockNumber: bigint;
  final: boolean;
  actsOpen: AwardAct[];
};

export type AwardEventDto = {
  name: string;
  time: Date;
  txHash: string;
  amount: bigint | null;
  reason: string | null;
};

export type GrantApplicationDto = {
  id: string;
  roundId: bigint;
  status: ApplicationStatus;
  organisation: {
    id: string;
    name: string;
    registrationNumber: string;
    wallet: `0x${string}`;
    demo: boolean;
  };
  title: string;
  summary: string;
  hours: number;
  answers: GrantAnswers;
  recordHash: string;
  decisionHash: string | null;
  submittedAt: Date;
  decidedAt: Date | null;
};

/** Why an application was decided as it was. */
export type GrantDecisionDto = {
  /** Null once the record was erased by law. */
  reason: string | null;
  decidedBy: string | null;
  decidedByAddress: `0x${string}`;
  recordHash: string;
  /** The award that enacts it; null when declined, or while the chain does not have it yet. */
  award: { awardId: bigint; awarded: bigint } | null;
};

const reason = z.string().trim().min(10, 'reasonTooShort').max(4_000, 'reasonTooLong');
const text = (max: number) => z.string().trim().min(2, 'required').max(max, 'tooLong');
const day = z.iso.date('notDate');

export const grantAnswers = z.object({
  sector: text(80),
  employees: z.coerce
    .number({ message: 'notNumber' })
    .int('notNumber')
    .min(1, 'tooSmall')
    .max(249, 'notAnSme'),
  contactName: text(120),
  preferredClass: z.string().max(32).optional(),
});
export type GrantAnswers = z.infer<typeof grantAnswers>;

export const grantApplicationForm = z
  .object({
    roundId: z.coerce.bigint(),
    name: text(160),
    registrationNumber: text(60),
    region: z.string().min(2, 'required').max(10),
    contactEmail: z.email('notEmail'),
    title: text(140),
    summary: z.string().trim().min(40, 'summaryTooShort').max(3_000, 'tooLong'),
    hours: z.coerce
      .number({ message: 'notNumber' })
      .int('notNumber')
      .min(10, 'tooSmall')
      .max(100_000, 'tooLarge'),
  })
  .extend(grantAnswers.shape);
export type GrantApplicationForm = z.infer<typeof grantApplicationForm>;

export const roundForm = z
  .object({
    title: text(140),
    description: z.string().trim().min(20, 'tooShort').max(4_000, 'tooLong'),
    budgetHours: z.string().trim().min(1, 'required').max(40),
    opensOn: day,
    closesOn: day,
    reason,
  })
  .refine((round) => round.opensOn < round.closesOn, {
    path: ['closesOn'],
    message: 'closesBeforeItOpens',
  });

export const awardForm = z.object({
  applicationId: z.uuid(),
  hours: z.coerce
    .number({ message: 'notNumber' })
    .int('notNumber')
    .min(1, 'tooSmall')
    .max(1_000_000, 'tooLarge'),
  midTermDays: z.coerce
    .number({ message: 'notNumber' })
    .int('notNumber')
    .min(7, 'tooSmall')
    .max(365, 'tooLarge'),
  termDays: z.coerce
    .number({ message: 'notNumber' })
    .int('notNumber')
    .min(14, 'tooSmall')
    .max(730, 'tooLarge'),
  reason,
});

export const declineForm = z.object({ applicationId: z.uuid(), reason });
export const awardReasonForm = z.object({ awardId: z.coerce.bigint(), reason });
export const roundReasonForm = z.object({ roundId: z.coerce.bigint(), reason });

export const trancheForm = z.object({
  awardId: z.coerce.bigint(),
  report: z.string().trim().min(20, 'tooShort').max(4_000, 'tooLong'),
  reason,
});
