import type { CallView } from '@/lib/chain/decode-call';
import { CHAIN_ROLES } from '@/lib/chain/roles';

export type StoredOperationStatus = 'SCHEDULED' | 'EXECUTED' | 'CANCELED';

/** What a page calls a scheduled act: waiting out its delay, ready, or past the week in which it could run. */
export type OperationState = 'WAITING' | 'READY' | 'EXPIRED' | 'EXECUTED' | 'CANCELED';

export function operationState(
  operation: { status: StoredOperationStatus; readyAt: Date; expiresAt: Date },
  now: Date,
): OperationState {
  if (operation.status !== 'SCHEDULED') return operation.status;
  if (now >= operation.expiresAt) return 'EXPIRED';
  return now >= operation.readyAt ? 'READY' : 'WAITING';
}

/** An expired operation can be neither run nor cancelled: scheduling it again replaces it. */
export function isOpen(state: OperationState): boolean {
  return state === 'WAITING' || state === 'READY';
}

/**
 * Whether a call is the removal of the guardian, the one act that the guardian cannot cancel
 * (ProgramAccessManager._removesGuardian): a lost or rogue guardian must be replaceable.
 */
export function removesGuardian(call: CallView): boolean {
  return (
    call.kind === 'decoded' &&
    call.contract === 'AccessManager' &&
    call.functionName === 'revokeRole' &&
    call.args.roleId === String(CHAIN_ROLES.GUARDIAN)
  );
}
