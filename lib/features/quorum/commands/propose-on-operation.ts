import { isAddressEqual, type Address, type Hex } from 'viem';

import type { Actor } from '@/lib/auth/actor';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import type { Proposed, SafeState } from '../schema';
import { proposeTransaction } from './propose-transaction';

type Call = { to: Address; data: Hex };

export type ProposeOnOperationOptions = {
  actor: Actor;
  now: Date;
  chainId: number;
  safe: SafeState;
  sinceBlock: bigint;
  /** What the Safe has scheduled. */
  operation: { operationId: Hex; caller: Address; target: Address; data: Hex; isOpen: boolean };
  reason: string;
  call: Call;
};

/** An owner proposes that the Safe carries out what it scheduled. The call may be signed before its time has come. */
export async function proposeExecution(
  db: Db,
  { operation, call, ...options }: ProposeOnOperationOptions,
): Promise<Proposed> {
  requireOwn(options.safe, operation);
  return proposeTransaction(db, { ...options, act: call });
}

/** An owner proposes that the Safe takes back what it scheduled. */
export async function proposeCancellation(
  db: Db,
  { operation, call, ...options }: ProposeOnOperationOptions,
): Promise<Proposed> {
  requireOwn(options.safe, operation);
  const { operationId, caller, target, data } = operation;
  return proposeTransaction(db, {
    ...options,
    act: {
      kind: 'operation.cancelled',
      subject: subject.operation(operationId),
      body: { operationId, caller, target, data, reason: options.reason },
      // AccessManager's cancel has no place for a record's hash.
      call: () => call,
    },
  });
}

function requireOwn(
  safe: SafeState,
  { caller, isOpen }: ProposeOnOperationOptions['operation'],
): void {
  if (!isAddressEqual(caller, safe.address))
    throw new AppError('NOT_FOUND', { key: 'operationNotFound' });
  if (!isOpen) throw new AppError('WRONG_STATE', { key: 'operationEnded' });
}
