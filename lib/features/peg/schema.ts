import { z } from 'zod';

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
  reason: z.string().trim().min(10, 'reasonTooShort').max(4_000, 'reasonTooLong'),
});

export const thresholdsForm = z.object({
  floorBps: bps.min(10_000, 'floorTooLow').max(60_000, 'tooLarge'),
  healthyBps: bps.min(10_000, 'floorTooLow').max(60_000, 'tooLarge'),
  reason: z.string().trim().min(10, 'reasonTooShort').max(4_000, 'reasonTooLong'),
});
