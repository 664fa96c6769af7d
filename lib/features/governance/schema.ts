import { z } from 'zod';

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
  /** Why, from the record; null when no record stands behind it. */
  reason: string | null;
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
