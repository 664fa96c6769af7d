import type { Address, Hex } from 'viem';

import type { Deployment } from '@/lib/chain/contracts';
import { encodeCall, scheduleCall } from '@/lib/chain/operations';

import { enactmentOf, type EnactedKind, type RecordedDecision } from './steps';

/** The call by which a Safe enacts a decision of one of its roles: at once, or by scheduling it where the role waits. */
export function callBySafe(
  deployment: Deployment,
  decision: RecordedDecision,
): { to: Address; data: Hex } {
  const { act, delayed } = enactmentOf<EnactedKind>(deployment, decision);
  const { target, data } = encodeCall(delayed ? scheduleCall(deployment, act) : act);
  return { to: target, data };
}
