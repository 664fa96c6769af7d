import type { Address, Hex } from 'viem';
import { z } from 'zod';

import type { AsOf } from '@/lib/features/framework/schema';

import type { SourceProblemCode } from './sources/problem';

/** Within which the oracle believes a price. Prices are settlement-asset units for 1e18 CCH. */
export type Guards = {
  /** Seconds for which an observation is fresh. */
  maxAge: number;
  /** Furthest from the median of all fresh sources. */
  maxDeviationBps: number;
  minSources: number;
  minPrice: bigint;
  maxPrice: bigint;
};

/** The reference as the mirror has it. */
export type ReferenceDto = {
  at: AsOf;
  guards: Guards;
  /** The newest round; undefined when there never was one. It stays readable when it no longer holds. */
  round:
    | {
        roundId: bigint;
        price: bigint;
        /** The oldest observation that counted. */
        observedAt: Date;
        computedAt: Date;
        counted: number;
      }
    | undefined;
  /** Last second at which the reference holds; undefined before the first round. */
  validUntil: Date | undefined;
  /** Nothing may rely on the reference: minting and changes of the peg stop, redemption stays open. */
  stale: boolean;
  /** Set while the last computation found too few that agree. */
  lost: { at: Date; fresh: number; agreeing: number } | undefined;
};

export type SourceState = 'counted' | 'deviates' | 'old' | 'outsideGuards' | 'silent';

export type SourceDto = {
  sourceId: string;
  kind: 'FEED' | 'REPORTER';
  account: Address;
  state: SourceState;
  /** Undefined when the oracle has no usable price of it. */
  price: bigint | undefined;
  observedAt: Date | undefined;
  freshUntil: Date | undefined;
  /** From the reference. */
  deviationBps: number | undefined;
  reportedTx: string | undefined;
  /** SHA-256 of the evidence; undefined for feeds. `hasEvidence`: this portal holds the text. */
  evidenceHash: Hex | undefined;
  hasEvidence: boolean;
  recordHash: Hex | undefined;
  reading: ReadingDto | undefined;
};

/** How the worker fares with the list behind a source; undefined when another publisher reports it. */
export type ReadingDto = {
  sourceId: string;
  title: string;
  url: string;
  invented: boolean;
  /** `CHF / 8xH100-hour` */
  terms: string;
  triedAt: Date;
  readAt: Date | undefined;
  price: bigint | undefined;
  problem: SourceProblemCode | undefined;
  detail: string | undefined;
  failingSince: Date | undefined;
  failuresInRow: number;
  tries: number;
  failures: number;
};

/** A UTC day of the reference or of a source. */
export type PriceDay = { day: Date; last: bigint; lowest: bigint; highest: bigint };

export type PriceSeries = {
  reference: PriceDay[];
  sources: { sourceId: string; days: PriceDay[] }[];
};

const reason = z.string().trim().min(10, 'reasonTooShort').max(4_000, 'reasonTooLong');
const sourceId = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]{1,32}$/, 'notAName');

export const addSourceForm = z.object({
  sourceId,
  kind: z.enum(['reporter', 'feed'], 'required'),
  account: z.string().trim().min(1, 'required').max(60),
  reason,
});

export const removeSourceForm = z.object({ sourceId, reason });

const whole = z.coerce.number({ message: 'notNumber' }).int('notNumber');

export const guardsForm = z.object({
  maxAgeHours: whole.min(1, 'tooSmall').max(720, 'tooLarge'),
  maxDeviationBps: whole.min(1, 'tooSmall').max(5_000, 'tooLarge'),
  minSources: whole.min(1, 'tooSmall').max(16, 'tooLarge'),
  minPrice: z.string().trim().min(1, 'required').max(40),
  maxPrice: z.string().trim().min(1, 'required').max(40),
  reason,
});
