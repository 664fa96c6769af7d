import type { Address, Hex } from 'viem';

import { recordDecision, type Decided } from '@/lib/audit/record-decision';
import type { ActorRole } from '@/lib/audit/entry';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { isOpen, type OperationState } from '../rules';

export type CancelOperationOptions = {
  actor: Actor;
  now: Date;
  operation: {
    operationId: Hex;
    caller: Address;
    target: Address;
    data: Hex;
    state: OperationState;
    /** It takes the guardian's role away: AccessManager lets the guardian cancel everything but that. */
    removesGuardian: boolean;
  };
  reason: string;
};

/**
 * Writes down why a scheduled act must not run; `AccessManager.cancel` is sent next. That call carries no hash, so the
 * record names the operation, and the log line of the cancellation names it too.
 */
export async function cancelOperation(
  db: Db,
  { actor, now, operation, reason }: CancelOperationOptions,
): Promise<Decided<'operation.cancelled'>> {
  authorise(actor, 'operation.cancel', { account: operation.caller });
  if (!isOpen(operation.state)) throw new AppError('WRONG_STATE', { key: 'operationEnded' });
  const mayOtherwise = actor.roles.includes('admin') || actor.address === operation.caller;
  if (operation.removesGuardian && !mayOtherwise)
    throw new AppError('FORBIDDEN', { key: 'guardianRemoval' });
  const { operationId, caller, target, data } = operation;
  return recordDecision(db, {
    kind: 'operation.cancelled',
    subject: subject.operation(operationId),
    body: { operationId, caller, target, data, reason },
    actor,
    role: roleOf(actor),
    now,
  });
}

function roleOf(actor: Actor): ActorRole {
  if (actor.roles.includes('regulator')) return 'regulator';
  if (actor.roles.includes('admin')) return 'admin';
  return actor.roles.includes('peg-manager') ? 'peg-manager' : 'withdrawer';
}
