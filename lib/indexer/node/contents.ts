import { getAddress, type Address, type Hex } from 'viem';
import { z } from 'zod';

import type { Block, ContractLog, Header } from '../block';
import { NodeError } from '../errors';
import { ask, type Node } from './ask';
import { bloomOf, mayContain } from './bloom';
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
 * Adds to a header the logs of `addresses` (lower case). A block whose filter rules them out costs no request. Of any
 * other all receipts are read, because only the whole can be checked: there is one for each transaction of the header,
 * the places of their logs run from 0 without a gap, and the filter that the logs make is the header's. Anything less
 * fails with NodeError.
 */
export async function fetchContents(
  node: Node,
  header: Header,
  addresses: ReadonlySet<Address>,
): Promise<Block> {
  if (![...addresses].some((address) => mayContain(header.logsBloom, address)))
    return { ...header, logs: [] };
  const logs = (await fetchReceipts(node, header)).flatMap(logsOf);
  if (logs.some(({ logIndex }, index) => logIndex !== index) || bloomOf(logs) !== header.logsBloom)
    throw new NodeError(`The logs of block ${header.number} (${header.hash}) came incomplete.`);
  return { ...header, logs: logs.filter(({ address }) => addresses.has(address)) };
}

/** The block's receipts in the order of its transactions. */
async function fetchReceipts(node: Node, header: Header): Promise<WireReceipt[]> {
  const answer = await ask(node, 'eth_getBlockReceipts', [header.hash]);
  const parsed = wireReceipts.safeParse(answer);
  if (!parsed.success)
    throw new NodeError(`The node has no receipts of block ${header.number} (${header.hash}).`);
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
