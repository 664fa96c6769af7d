import { getAddress, type Address, type Hex } from 'viem';
import { z } from 'zod';

import type { Block, ContractLog, Header } from '../block';
import { NodeError } from '../errors';
import { ask, type Node } from './ask';
import { bloomOf, isCrowded, mayContain } from './bloom';
import { hash, hex, quantity } from './wire';

const wireReceipts = z.array(
  z.object({
    transactionHash: hash,
    blockHash: hash,
    from: hex,
    logs: z.array(z.object({ address: hex, topics: z.array(hash), data: hex, logIndex: quantity })),
  }),
);
type WireReceipt = z.infer<typeof wireReceipts>[number];

/**
 * Adds to a header the logs of `addresses` (lower case). A block whose filter rules them out costs no request. Of one
 * that holds them all receipts are read, because only the whole can be checked: there is one for each transaction of the
 * header, the places of their logs run from 0 without a gap, and the filter that the logs make is the header's. Anything
 * less fails with NodeError.
 *
 * The filter of a crowded block says "perhaps" to everything. There the node is first asked for our logs alone, and only
 * when it has some for the whole block.
 */
export async function fetchContents(
  node: Node,
  header: Header,
  addresses: ReadonlySet<Address>,
): Promise<Block> {
  const nothing = { ...header, logs: [] };
  if (!mayHoldLogs(header, addresses)) return nothing;
  if (isCrowded(header.logsBloom) && !(await hasLogs(node, header, addresses))) return nothing;
  const logs = (await fetchReceipts(node, header)).flatMap(logsOf);
  if (logs.some(({ logIndex }, index) => logIndex !== index) || bloomOf(logs) !== header.logsBloom)
    throw new NodeError(`The logs of block ${header.number} (${header.hash}) came incomplete.`);
  return { ...header, logs: logs.filter(({ address }) => addresses.has(address)) };
}

/** False when the header alone tells that none of the addresses logged anything. */
export function mayHoldLogs(header: Header, addresses: ReadonlySet<Address>): boolean {
  for (const address of addresses) if (mayContain(header.logsBloom, address)) return true;
  return false;
}

async function hasLogs(
  node: Node,
  header: Header,
  addresses: ReadonlySet<Address>,
): Promise<boolean> {
  const filter = { blockHash: header.hash, address: [...addresses] };
  const answer = await ask(node, 'eth_getLogs', [filter]);
  if (!Array.isArray(answer))
    throw new NodeError('The node answered with something that is no log.');
  return answer.length > 0;
}

/** The block's receipts in the order of its transactions. */
async function fetchReceipts(node: Node, header: Header): Promise<WireReceipt[]> {
  const answer = await ask(node, 'eth_getBlockReceipts', [header.hash]);
  const parsed = wireReceipts.safeParse(answer);
  if (!parsed.success)
    throw new NodeError(
      `The node gave no readable receipts of block ${header.number} (${header.hash}).`,
    );
  const byTransaction = new Map(parsed.data.map((receipt) => [receipt.transactionHash, receipt]));
  return header.transactions.map((transaction) => {
    const receipt = byTransaction.get(transaction);
    if (receipt?.blockHash !== header.hash)
      throw new NodeError(`Block ${header.number} came without the receipt of ${transaction}.`);
    return receipt;
  });
}

function logsOf({ transactionHash, from, logs }: WireReceipt): ContractLog[] {
  const sender = getAddress(from);
  return logs.map(({ address, topics, data, logIndex }) => ({
    address: address as Address,
    topics: topics as readonly Hex[],
    data,
    logIndex: Number(logIndex),
    txHash: transactionHash,
    sender,
  }));
}
