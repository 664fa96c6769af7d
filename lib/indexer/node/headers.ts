import { numberToHex } from 'viem';
import { z } from 'zod';

import type { Header } from '../block';
import { NodeError } from '../errors';
import { ask, type Node } from './ask';
import { hash, hex, quantity } from './wire';

const wireHeader = z.object({
  number: quantity,
  hash,
  parentHash: hash,
  timestamp: quantity,
  logsBloom: hex,
  transactions: z.array(hash),
});

/** The block at a height or tag, without its transactions; undefined when the node has none there. */
export async function fetchHeader(
  node: Node,
  at: bigint | 'latest' | 'finalized',
): Promise<Header | undefined> {
  const tag = typeof at === 'bigint' ? numberToHex(at) : at;
  const answer = await ask(node, 'eth_getBlockByNumber', [tag, false]);
  if (answer === null) return undefined;
  const header = parseHeader(answer);
  if (typeof at === 'bigint' && header.number !== at)
    throw new NodeError(`The node was asked for block ${at} and answered with ${header.number}.`);
  return header;
}

/** As fetchHeader, for a block that must be there. */
export async function requireHeader(node: Node, at: bigint | 'latest'): Promise<Header> {
  const header = await fetchHeader(node, at);
  if (!header) throw new NodeError(`The node does not have block ${at} (yet).`);
  return header;
}

function parseHeader(answer: unknown): Header {
  const parsed = wireHeader.safeParse(answer);
  if (!parsed.success) throw new NodeError('The node answered with something that is no block.');
  const { number, timestamp, ...rest } = parsed.data;
  return { ...rest, number, time: new Date(Number(timestamp) * 1000) };
}
