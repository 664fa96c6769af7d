import { bytesToHex } from 'viem';

import type { LogHead } from '@/lib/audit/check-log';
import { emptyRoot } from '@/lib/audit/merkle';
import { auditAnchorAbi } from '@/lib/chain/generated/abis';

import type { AnchorContext } from './context';

/** The newest checkpoint that the contract holds. Before the first: the empty log, which every log begins with. */
export async function readAnchored({
  client,
  auditAnchor,
}: AnchorContext['chain']): Promise<LogHead> {
  const { size, root } = await client.readContract({
    address: auditAnchor,
    abi: auditAnchorAbi,
    functionName: 'latest',
  });
  return size === 0n ? { size, root: bytesToHex(emptyRoot()) } : { size, root };
}
