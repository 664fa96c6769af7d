import { z } from 'zod';

import type { BreakerState } from '@/lib/core/reserve-breaker';
import type { DocumentDto } from '@/lib/features/documents/schema';
import type { PegTerms } from '@/lib/features/peg/schema';

/** The reserve as the mirror has it. Money in settlement-asset units, hours in 1e18. */
export type ReserveDto = {
  terms: PegTerms | undefined;
  pegChangedAt: Date | undefined;
  supply: bigint;
  assets: bigint;
  liabilities: bigint;
  /** Basis points; undefined when nothing is owed. */
  liquidCoverageBps: bigint | undefined;
  floorBps: number;
  healthyBps: number;
  /** Total coverage below which minting is limited per day, and below which it stops. */
  slowBps: number;
  haltBps: number;
  /** Off the value of unsold capacity, and the share of liabilities that it backs at most. */
  haircutBps: number;
  backingShareBps: number;
  /** CCH for each UTC day while minting is slow. */
  dailyMintLimit: bigint;
  /** CCH: certified, committed and unsold, as the registry counts them at the mirror's block. */
  backingHours: bigint;
  /** What of them counts, in settlement-asset units: after the haircut, and capped. An estimate, no money. */
  capacityBacking: bigint;
  /** Basis points, reserve and capacity backing together; undefined when nothing is owed. */
  totalCoverageBps: bigint | undefined;
  /** At the time of the mirror's block. */
  breaker: BreakerState;
  /** The newest reference price and the last second at which it holds; undefined before the first. */
  reference: { price: bigint; validUntil: Date } | undefined;
  mintHalted: boolean;
  redeemHalted: boolean;
  tokenPaused: boolean;
};

export const FLOW_KINDS = ['FUNDED', 'WITHDRAWN', 'MINTED', 'REDEEMED', 'ISSUED'] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];

export type FlowDto = {
  kind: FlowKind;
  time: Date;
  account: string;
  money: bigint;
  hours: bigint;
  assets: bigint;
  supply: bigint;
  txHash: string;
  blockNumber: bigint;
  recordHash: string | null;
  final: boolean;
};

/** Days of the windows over which movements are added up. */
export const WINDOWS = [7, 30, 365] as const;

/** Money and hours that passed in the last `days` of UTC, today included. */
export type FlowTotals = {
  days: number;
  totals: Record<FlowKind, { money: bigint; hours: bigint; count: number }>;
};

/** A day of UTC: what passed on it, and the reserve at its end. */
export type ReserveDayDto = ReservePoint & { flows: FlowTotals['totals'] };

/** An act of the treasury and the papers that its record names. */
export type PaperDto = {
  hash: `0x${string}`;
  kind: 'reserve.funded' | 'reserve.hours-issued' | 'reserve.withdrawal-proposed';
  createdAt: Date;
  /** Settlement-asset units, or CCH where hours were issued; null where the body was erased. */
  amount: string | null;
  /** Where the log names the record. */
  entry: bigint | null;
  documents: DocumentDto[];
};

/** One point of the reserve's history: after the last flow or peg change of a day. */
export type ReservePoint = {
  /** Of UTC, `2026-11-30`. */
  day: string;
  time: Date;
  assets: bigint;
  supply: bigint;
  price: bigint;
  liabilities: bigint;
};

const reason = z.string().trim().min(10, 'reasonTooShort').max(4_000, 'reasonTooLong');
const amountText = z.string().trim().min(1, 'required').max(80);

/** A paper that was handed in before, in its own request. */
const documentId = z.uuid('documentMissing');

export const fundForm = z.object({
  amount: amountText,
  source: z.string().trim().min(3, 'required').max(200),
  documentId,
  reason,
});
export const issueForm = z.object({ hours: amountText, documentId, reason });
export const withdrawForm = z.object({
  amount: amountText,
  to: z.string().trim().min(1, 'required'),
  documentId,
  reason,
});
export const haltForm = z.object({ direction: z.enum(['mint', 'redeem']), reason });
export const reopenForm = haltForm;
