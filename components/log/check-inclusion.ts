import type { Address } from 'viem';

import { verifyConsistent, verifyEntryIncluded } from '@/lib/audit/verify/verify';
import type {
  CheckpointResponse,
  ConsistencyResponse,
  InclusionResponse,
} from '@/lib/features/audit/schema';

/** What was found, step by step; a later step is missing when an earlier one failed. */
export type InclusionCheck = {
  /** The entry hashes, with its path, to the root of the log's first `size` entries. */
  included: boolean;
  size: string;
  root: string;
  path: number;
  /** The root that the chain holds for `anchorSize`; undefined when nothing is anchored yet. */
  anchor?: {
    size: string;
    block: string;
    tx: string;
    /** The chain itself, asked from this browser, gives the same root. */
    onChain: boolean;
    /** The log of `size` entries begins with the anchored one. Always true when both sizes are the same. */
    consistent: boolean;
  };
};

/**
 * Proves that `entry` stands in the log, and that the chain holds the log's root. Everything is computed here: the portal
 * delivers only hashes, the chain only the anchored root.
 *
 * @throws when the portal or the chain does not answer.
 */
export async function checkInclusion({
  entry,
  index,
  anchorContract,
}: {
  entry: string;
  index: string;
  anchorContract: Address;
}): Promise<InclusionCheck> {
  const checkpoint = await read<CheckpointResponse>('/api/v1/audit/checkpoint');
  const { anchor } = checkpoint;
  // An anchored size proves more than the newest one: the city cannot take the root back.
  const size = anchor && BigInt(index) < BigInt(anchor.size) ? anchor.size : checkpoint.size;
  const proof = await read<InclusionResponse>(
    `/api/v1/audit/proof/inclusion?index=${index}&size=${size}`,
  );
  const included = verifyEntryIncluded({
    entry,
    index,
    size,
    root: proof.root,
    hashes: proof.hashes,
  });
  const found: InclusionCheck = { included, size, root: proof.root, path: proof.hashes.length };
  if (!anchor || !included) return found;

  const chainRoot = await anchoredRoot(anchorContract, BigInt(anchor.size));
  return {
    ...found,
    anchor: {
      size: anchor.size,
      block: anchor.block,
      tx: anchor.tx,
      onChain: size === anchor.size ? chainRoot === proof.root : chainRoot === anchor.root,
      consistent: size === anchor.size || (await growsFrom(anchor, size, proof.root)),
    },
  };
}

async function growsFrom(
  anchor: { size: string; root: string },
  size: string,
  root: string,
): Promise<boolean> {
  const proof = await read<ConsistencyResponse>(
    `/api/v1/audit/proof/consistency?from=${anchor.size}&to=${size}`,
  );
  return verifyConsistent({
    from: anchor.size,
    to: size,
    fromRoot: anchor.root,
    toRoot: root,
    hashes: proof.hashes,
  });
}

/** Reads the root from the chain. The reader is loaded only now: pages that nobody verifies stay light. */
async function anchoredRoot(address: Address, size: bigint): Promise<string> {
  const [{ createPublicClient, http }, { auditAnchorAbi }] = await Promise.all([
    import('viem'),
    import('@/lib/chain/generated/abis'),
  ]);
  const client = createPublicClient({ transport: http('/api/rpc') });
  const { root } = await client.readContract({
    address,
    abi: auditAnchorAbi,
    functionName: 'checkpointOf',
    args: [size],
  });
  return root;
}

async function read<Body>(path: string): Promise<Body> {
  const response = await fetch(path, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as Body;
}
