import { getAddress, type Address, type Hex } from 'viem';
import { z } from 'zod';

import type { Block, ContractLog, Header } from '../block';
import { NodeError } from '../errors';
import { ask, type Node } from './ask';
import { bloomOf, mayContain } from './bloom';
import { hash, hex, quantity } from './wire';

const wireLog = z.object({
  address: hex,
  topics: z.array(hash),
  data: hex,
  blockHash: hash,
  logIndex: quantity,
  transactionHash: hash,
});
type WireLog = z.infer<typeof wireLog>;

const wireBody = z.object({
  hash,
  transactions: z.array(z.object({ hash, from: hex })),
});

/**
 * Adds to a header the logs of `addresses` (lower case). A block whose filter rules them out costs no request. Of any
 * other all logs are read, also those of strangers, because only the whole can be checked: the places run from 0 without
 * a gap, and the filter that the logs make is the header's. An answer that lacks a log fails with NodeError.
 */
export async function fetchContents(
  node: Node,
  header: Header,
  addresses: ReadonlySet<Address>,
): Promise<Block> {
  if (![...addresses].some((address) => mayContain(header.logsBloom, address)))
    return { ...header, logs: [] };
  const [logs, senders] = await Promise.all([
    fetchLogs(node, header),
    fetchSenders(node, header.hash),
  ]);
  const ours = logs.filter((log) => addresses.has(log.address as Address));
  return { ...header, logs: ours.map((log) => toContractLog(log, senders, header)) };
}

async function fetchLogs(node: Node, header: Header): Promise<WireLog[]> {
  const answer = await ask(node, 'eth_getLogs', [{ blockHash: header.hash }]);
  const parsed = z.array(wireLog).safeParse(answer);
  if (!parsed.success) throw new NodeError('The node answered with something that is no log.');
  const inOrder: WireLog[] = [];
  for (const log of parsed.data) {
    if (log.blockHash !== header.hash)
      throw new NodeError(`A log of block ${log.blockHash} came for block ${header.hash}.`);
    inOrder[Number(log.logIndex)] = log;
  }
  // A place that no log took is a hole in the array: its length counts it, its entries do not.
  if (Object.keys(inOrder).length !== inOrder.length || bloomOf(inOrder) !== header.logsBloom)
    throw new NodeError(`The logs of block ${header.number} (${header.hash}) came incomplete.`);
  return inOrder;
}

async function fetchSenders(node: Node, blockHash: Hex): Promise<Map<Hex, Address>> {
  const answer = await ask(node, 'eth_getBlockByHash', [blockHash, true]);
  const parsed = wireBody.safeParse(answer);
  if (!parsed.success || parsed.data.hash !== blockHash)
    throw new NodeError(`The node does not have block ${blockHash} any more.`);
  return new Map(parsed.data.transactions.map(({ hash, from }) => [hash, getAddress(from)]));
}

function toContractLog(log: WireLog, senders: Map<Hex, Address>, header: Header): ContractLog {
  const sender = senders.get(log.transactionHash);
  if (!sender)
    throw new NodeError(`Block ${header.number} lacks the transaction ${log.transactionHash}.`);
  return {
    address: log.address as Address,
    topics: log.topics,
    data: log.data,
    logIndex: Number(log.logIndex),
    txHash: log.transactionHash,
    sender,
  };
}
