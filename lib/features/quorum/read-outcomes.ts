import 'server-only';

import { toEventSelector, toHex, type Address, type Hex, type PublicClient } from 'viem';

import type { Outcome } from './rules';

export type End = { outcome: Outcome; tx: Hex };

/** The same selectors for Safes that index the hash (1.4.1 and later) and for those that do not. */
const SUCCESS = toEventSelector('ExecutionSuccess(bytes32,uint256)');
const FAILURE = toEventSelector('ExecutionFailure(bytes32,uint256)');

/** Blocks that public nodes answer for in one request. */
const SPAN = 10_000n;

type Log = { topics: Hex[]; data: Hex; transactionHash: Hex; blockNumber: Hex };
type Window = { from: bigint; to: bigint; ends: Map<Hex, End> };

/** What was read of final blocks, which do not change; by chain and Safe. Lost with the process, read again when needed. */
const windows = new Map<string, Window>();

/**
 * How the Safe ended transactions from block `from` on, by Safe transaction hash, from its own events. Blocks up to
 * `finalBlock` are asked for once in a process.
 */
export async function readOutcomes(
  client: PublicClient,
  {
    chainId,
    safe,
    from,
    finalBlock,
  }: { chainId: number; safe: Address; from: bigint; finalBlock: bigint },
): Promise<ReadonlyMap<Hex, End>> {
  const key = `${chainId}:${safe}`;
  const known = windows.get(key);
  const kept = known && known.from <= from ? known : undefined;
  const ends = new Map(kept?.ends);
  const settled = new Map(kept?.ends);
  // Not the number that viem keeps for some seconds: the nonce was read of a newer block then, and what the Safe has just
  // carried out would look replaced.
  const head = await client.getBlockNumber({ cacheTime: 0 });
  for (let first = kept ? kept.to + 1n : from; first <= head; first += SPAN) {
    const last = first + SPAN - 1n < head ? first + SPAN - 1n : head;
    for (const log of await executions(client, safe, first, last)) {
      const [topic, indexed] = log.topics;
      const hash = indexed ?? (log.data.slice(0, 66) as Hex);
      const end: End = {
        outcome: topic === SUCCESS ? 'EXECUTED' : 'FAILED',
        tx: log.transactionHash,
      };
      ends.set(hash, end);
      if (BigInt(log.blockNumber) <= finalBlock) settled.set(hash, end);
    }
  }
  const to = finalBlock < head ? finalBlock : head;
  if (to >= from) windows.set(key, { from: kept?.from ?? from, to, ends: settled });
  return ends;
}

function executions(client: PublicClient, safe: Address, first: bigint, last: bigint) {
  const filter = {
    address: safe,
    topics: [[SUCCESS, FAILURE]],
    fromBlock: toHex(first),
    toBlock: toHex(last),
  };
  return client.request({ method: 'eth_getLogs', params: [filter] }) as unknown as Promise<Log[]>;
}
