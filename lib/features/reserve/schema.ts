import { z } from 'zod';

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

/** Money and hours that passed in the last `days`. */
export type FlowTotals = {
  days: number;
  totals: Record<FlowKind, { money: bigint; hours: bigint; count: number }>;
};

/** One point of the reserve's history: after the last flow or peg change of a day. */
export type ReservePoint = {
  time: Date;
  assets: bigint;
  supply: bigint;
  price: bigint;
  liabilities: bigint;
};

const reason = z.string().trim().min(10, 'reasonTooShort').max(4_000, 'reasonTooLong');
const amountText = z.string().trim().min(1, 'required').max(80);

export const fundForm = z.object({
  amount: amountText,
  source: z.string().trim().min(3, 'required').max(200),
  reason,
});
export const issueForm = z.object({ hours: amountText, reason });
export const withdrawForm = z.object({
  amount: amountText,
  to: z.string().trim().min(1, 'required'),
  reason,
});
export const haltForm = z.object({ direction: z.enum(['mint', 'redeem']), reason });
export const reopenForm = haltForm;
