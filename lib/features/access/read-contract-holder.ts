import { parseAbi, type Address, type PublicClient } from 'viem';

import type { AccessContract } from './schema';

/** What every Safe answers, whichever version; nothing else is asked of it. */
const SAFE = parseAbi([
  'function getOwners() view returns (address[])',
  'function getThreshold() view returns (uint256)',
]);

/** EIP-7702: an account with a key that lets a program speak for it. */
const DELEGATION = '0xef0100';

/**
 * Undefined for an account with a key and nothing else. A contract that names owners and how many of them must sign is a
 * Safe: told by what it answers, not by its code, because there are several versions and proxies.
 */
export async function readContractHolder(
  { client, blockNumber }: { client: PublicClient; blockNumber: bigint },
  account: Address,
): Promise<AccessContract | undefined> {
  const code = await client.getCode({ address: account, blockNumber });
  if (!code || code === '0x') return undefined;
  if (code.startsWith(DELEGATION)) return { account, kind: 'delegated', owners: [], threshold: 0 };
  const safe = { address: account, abi: SAFE, blockNumber };
  try {
    const [owners, threshold] = await Promise.all([
      client.readContract({ ...safe, functionName: 'getOwners' }),
      client.readContract({ ...safe, functionName: 'getThreshold' }),
    ]);
    const isSafe = owners.length > 0 && threshold > 0n && threshold <= BigInt(owners.length);
    if (isSafe)
      return { account, kind: 'safe', owners: [...owners].sort(), threshold: Number(threshold) };
  } catch {
    // It answers no such question, so it is a contract of another kind.
  }
  return { account, kind: 'contract', owners: [], threshold: 0 };
}
