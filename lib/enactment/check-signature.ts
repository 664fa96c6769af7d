import 'server-only';

import type { Address, Hex } from 'viem';

import { RECORD_BODIES } from '@/lib/audit/records/bodies';
import { serverClient } from '@/lib/chain/server/clients';
import { deployment } from '@/lib/chain/server/deployment';
import { db } from '@/lib/db/client';
import { certificationOf, certificationTypedData } from '@/lib/features/providers/calls';

/**
 * Whether `signature` is `signer`'s over the certification that a record decided, as the registry will judge it: also for
 * contract wallets (ERC-1271), which is why the chain is asked.
 */
export async function isCertificationSignature(
  signer: Address,
  recordHash: Hex,
  signature: Hex,
): Promise<boolean> {
  const row = await db().record.findUnique({ where: { hash: recordHash } });
  const body = RECORD_BODIES['provider.certified'].safeParse(row?.body);
  if (!body.success) return false;
  const document = certificationTypedData(deployment(), certificationOf(body.data, recordHash));
  return serverClient().verifyTypedData({ address: signer, signature, ...document });
}
