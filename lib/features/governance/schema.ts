import { z } from 'zod';

import type { Figure } from '@/lib/chain/figures';
import type { Failure } from '@/lib/chain/revert';

import type { OperationState } from './rules';

/** A privileged call that waits out its delay, or did. */
export type OperationDto = {
  operationId: `0x${string}`;
  nonce: number;
  state: OperationState;
  /** Still to be run or cancelled. */
  isOpen: boolean;
  caller: `0x${string}`;
  target: `0x${string}`;
  contract: string;
  /** Null when the call is none of our contracts' functions; `data` is then all there is to show. */
  functionName: string | null;
  args: unknown;
  data: `0x${string}`;
  recordHash: `0x${string}` | null;
  record: OperationRecord;
  /** The record's line in the log; null without a record. */
  entry: bigint | null;
  /** Why, from the record; null when no record stands behind it. */
  reason: string | null;
  /** Why it was cancelled, from that record; null for an act that was not, or not through the portal. */
  cancelReason: string | null;
  /** It takes the guardian's role away, which the guardian itself cannot stop. */
  removesGuardian: boolean;
  scheduledAt: Date;
  readyAt: Date;
  expiresAt: Date;
  scheduledTx: string;
  endedAt: Date | null;
  endedTx: string | null;
  endedBy: string | null;
  blockNumber: bigint;
  final: boolean;
};

/**
 * What stands behind a scheduled act. `none`: the call names no record, as AccessManager's own functions cannot.
 * `unknown`: it names one that the portal does not hold. `erased`: it was erased by law.
 */
export type OperationRecord = 'held' | 'unknown' | 'erased' | 'none';

/** Who may stop an act, and by what right. */
export type CancellerDto = { account: `0x${string}`; by: 'caller' | 'admin' | 'guardian' };

/** What an act would do, tried out on the state of a block. */
export type SimulationDto = {
  block: { number: string; time: string };
  /** The moment as which it was tried: the block's own, or its first possible one when that lies ahead. */
  at: string;
  isAhead: boolean;
  /** Why the chain would refuse it; undefined when it would run. */
  refusal: Failure | undefined;
  changed: Figure[];
  /** Figures that everybody looks at and that stay. */
  standing: Figure[];
  method: 'simulate' | 'override';
};

/** A decision whose act has not reached the chain: the wallet was closed, or somebody else must sign. */
export type OpenRecordDto = {
  hash: `0x${string}`;
  kind: string;
  subject: string;
  body: unknown;
  authorAddress: `0x${string}`;
  createdAt: Date;
};

export const cancelForm = z.object({
  operationId: z.string().regex(/^0x[0-9a-f]{64}$/, 'required'),
  reason: z.string().trim().min(10, 'reasonTooShort').max(4_000, 'reasonTooLong'),
});

export const OPERATION_STATES = ['WAITING', 'READY', 'EXECUTED', 'CANCELED', 'EXPIRED'] as const;
export const RECORDED = ['recorded', 'unrecorded'] as const;

/** Operations on a page of the list of those that ended. */
export const OPERATIONS_PER_PAGE = 25;

/** The filters as they stand in the URL; what cannot be read counts as not given. */
export const operationFilter = z.object({
  state: z.enum(OPERATION_STATES).optional().catch(undefined),
  contract: z.string().max(40).optional().catch(undefined),
  record: z.enum(RECORDED).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type OperationFilter = z.infer<typeof operationFilter>;
