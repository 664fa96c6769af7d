import { z } from 'zod';

import { RUN_BPS } from './simulate/scenarios';

export type PegTerms = {
  /** Settlement-asset units per 1e18 CCH. */
  price: bigint;
  mintFeeBps: number;
  redeemFeeBps: number;
  /** Largest next change of price, in basis points of the price. */
  maxStepBps: number;
  /** Seconds that must pass before the next change. */
  minInterval: number;
  supplyCap: bigint;
};

/** A setting of the peg that is or was in force. */
export type PegChangeDto = {
  terms: PegTerms;
  time: Date;
  txHash: string;
  recordHash: string;
  blockNumber: bigint;
  final: boolean;
};

const bps = z.coerce.number({ message: 'notNumber' }).int('notNumber').min(0, 'tooSmall');

/** How much of the supply the recorded run redeems; the form of a proposal carries it from the simulator. */
const runBps = z.coerce
  .number({ message: 'notNumber' })
  .int('notNumber')
  .min(RUN_BPS.least, 'tooSmall')
  .max(RUN_BPS.most, 'tooLarge')
  .optional();

/** What the peg manager types. Price is in whole settlement units with a fraction, cap in whole hours. */
export const pegForm = z.object({
  price: z.string().trim().min(1, 'required').max(40),
  mintFeeBps: bps.max(500, 'feeTooHigh'),
  redeemFeeBps: bps.max(500, 'feeTooHigh'),
  maxStepBps: bps.min(1, 'tooSmall').max(2_000, 'stepLimitOutOfRange'),
  minIntervalHours: z.coerce
    .number({ message: 'notNumber' })
    .int('notNumber')
    .min(1, 'intervalTooShort')
    .max(8_760, 'tooLarge'),
  supplyCapHours: z.string().trim().min(1, 'required').max(40),
  runBps,
  reason: z.string().trim().min(10, 'reasonTooShort').max(4_000, 'reasonTooLong'),
});

/** The lines of the reserve in force. Basis points; `dailyMintLimit` is CCH for each UTC day. */
export type Thresholds = {
  /** Liquid coverage below which no price rise and no grant issue may take the reserve. */
  floorBps: number;
  /** Liquid coverage below which no surplus may be withdrawn. */
  healthyBps: number;
  /** Total coverage below which minting is limited per day. */
  slowBps: number;
  /** Total coverage below which minting stops. */
  haltBps: number;
  /** Off the value of unsold capacity. */
  haircutBps: number;
  /** Share of liabilities that capacity backs at most. */
  backingShareBps: number;
  dailyMintLimit: bigint;
};

export const thresholdsForm = z.object({
  floorBps: bps.min(10_000, 'floorTooLow').max(60_000, 'tooLarge'),
  healthyBps: bps.min(10_000, 'floorTooLow').max(60_000, 'tooLarge'),
  slowBps: bps.min(1, 'tooSmall').max(60_000, 'tooLarge'),
  haltBps: bps.min(1, 'tooSmall').max(60_000, 'tooLarge'),
  haircutBps: bps.max(10_000, 'haircutTooHigh'),
  backingShareBps: bps.max(5_000, 'shareTooHigh'),
  dailyMintLimitHours: z.string().trim().min(1, 'required').max(40),
  runBps,
  reason: z.string().trim().min(10, 'reasonTooShort').max(4_000, 'reasonTooLong'),
});
