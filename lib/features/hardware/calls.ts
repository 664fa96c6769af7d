import type { Hex } from 'viem';

import type { RecordBody } from '@/lib/audit/records/bodies';
import { contractCall, type ContractCall } from '@/lib/chain/call';
import type { Deployment } from '@/lib/chain/contracts';
import { toBytes32 } from '@/lib/core/ids';

/** CERTIFIER. */
export function setClass(
  deployment: Deployment,
  body: RecordBody<'class.set'>,
  recordHash: Hex,
): ContractCall {
  return contractCall(deployment, 'HardwareCatalog', 'setClass', [
    toBytes32(body.classId),
    BigInt(body.weight),
    body.evidenceHash,
    recordHash,
  ]);
}
