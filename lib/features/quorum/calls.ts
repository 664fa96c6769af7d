import type { Address } from 'viem';

import type { Deployment } from '@/lib/chain/contracts';
import { cancelCall, encodeCall, executeCall, type EncodedCall } from '@/lib/chain/operations';

/** The Safe carries out what it scheduled; AccessManager lets nobody else. */
export function executeBySafe(deployment: Deployment, operation: EncodedCall): EncodedCall {
  return encodeCall(executeCall(deployment, operation));
}

/** The Safe takes back what it scheduled. */
export function cancelBySafe(
  deployment: Deployment,
  safe: Address,
  { target, data }: EncodedCall,
): EncodedCall {
  return encodeCall(cancelCall(deployment, { caller: safe, target, data }));
}
