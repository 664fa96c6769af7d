import {
  WaitForTransactionReceiptTimeoutError,
  type Client,
  type Hash,
  type TransactionReceipt,
} from 'viem';
import {
  getBlock,
  getTransactionReceipt,
  simulateContract,
  waitForTransactionReceipt,
  type ReplacementReason,
} from 'viem/actions';

import { pause } from '@/lib/core/pause';

import type { ContractCall } from './call';
import { decodeRevert, type Failure } from './revert';
import type { TransactionEvent } from './transaction-machine';

export type FollowOptions = {
  hash: Hash;
  call: ContractCall;
  account: `0x${string}`;
  /** Told of everything that happens, in order. */
  onEvent: (event: TransactionEvent) => void;
  /** Whether the mirror of the chain has read the block. */
  isRecorded: (blockNumber: bigint) => Promise<boolean>;
  /** Milliseconds between two looks at the chain. */
  interval: number;
  signal: AbortSignal;
};

/**
 * Watches a sent transaction until it is in a block. Undefined when another transaction took its place, or when `signal`
 * ended the watch. A network that does not answer is asked again: the transaction is out, and giving up would only lose
 * sight of it.
 */
export async function untilIncluded(
  client: Client,
  { hash, call, account, onEvent, interval, signal }: Omit<FollowOptions, 'isRecorded'>,
): Promise<TransactionReceipt | undefined> {
  for (let watched = hash; !signal.aborted;) {
    let replaced: ReplacementReason | undefined;
    try {
      const receipt = await waitForTransactionReceipt(client, {
        hash: watched,
        pollingInterval: interval,
        timeout: 60_000,
        onReplaced: ({ reason, transaction }) => {
          replaced = reason;
          watched = transaction.hash;
        },
      });
      if (signal.aborted) return undefined;
      if (replaced === 'repriced') onEvent({ type: 'repriced', hash: watched });
      else if (replaced) {
        onEvent({ type: 'replaced', hash: watched });
        return undefined;
      }
      if (receipt.status === 'success')
        onEvent({ type: 'included', blockNumber: receipt.blockNumber });
      else
        onEvent({ type: 'undone', failure: await whyReverted(client, { call, account, receipt }) });
      return receipt;
    } catch (error) {
      if (!(error instanceof WaitForTransactionReceiptTimeoutError)) await pause(interval, signal);
    }
  }
  return undefined;
}

/** Watches a transaction from its sending to the finality of its block and to its record in the mirror. */
export async function followTransaction(client: Client, options: FollowOptions): Promise<void> {
  for (let hash = options.hash; !options.signal.aborted;) {
    const receipt = await untilIncluded(client, { ...options, hash });
    if (receipt?.status !== 'success') return;
    if ((await untilFinal(client, receipt, options)) === 'final') return;
    hash = receipt.transactionHash;
    options.onEvent({ type: 'dropped' });
  }
}

async function untilFinal(
  client: Client,
  included: TransactionReceipt,
  { onEvent, isRecorded, interval, signal }: FollowOptions,
): Promise<'final' | 'dropped'> {
  let receipt = included;
  let recorded = false;
  let final = false;
  while (!signal.aborted && !(final && recorded)) {
    if (!recorded && (await isRecorded(receipt.blockNumber).catch(() => false))) {
      recorded = true;
      onEvent({ type: 'recorded' });
    }
    if (!final) {
      const [now, finalized] = await Promise.all([whereIs(client, receipt), finalBlock(client)]);
      if (now === 'nowhere') return 'dropped';
      if (now !== 'unknown' && now.blockHash !== receipt.blockHash) {
        receipt = now;
        recorded = false;
        onEvent({ type: 'included', blockNumber: now.blockNumber });
      } else if (now !== 'unknown' && finalized !== undefined && finalized >= receipt.blockNumber) {
        final = true;
        onEvent({ type: 'finalized' });
      }
    }
    if (!(final && recorded)) await pause(interval, signal);
  }
  return 'final';
}

async function whereIs(
  client: Client,
  { transactionHash }: TransactionReceipt,
): Promise<TransactionReceipt | 'nowhere' | 'unknown'> {
  try {
    return await getTransactionReceipt(client, { hash: transactionHash });
  } catch (error) {
    const missing = error instanceof Error && error.name === 'TransactionReceiptNotFoundError';
    return missing ? 'nowhere' : 'unknown';
  }
}

/** Undefined on a chain that knows no finality: there a transaction stays confirmed. */
async function finalBlock(client: Client): Promise<bigint | undefined> {
  const block = await getBlock(client, { blockTag: 'finalized' }).catch(() => undefined);
  return block?.number ?? undefined;
}

/** A receipt does not say why; the same call on the state of its block does. */
async function whyReverted(
  client: Client,
  {
    call,
    account,
    receipt,
  }: Pick<FollowOptions, 'call' | 'account'> & { receipt: TransactionReceipt },
): Promise<Failure> {
  const unknown: Failure = { kind: 'reverted', key: 'network.reverted', values: {} };
  const { abi, address, functionName, args } = call;
  try {
    const { blockNumber } = receipt;
    await simulateContract(client, { abi, address, functionName, args, account, blockNumber });
    return unknown;
  } catch (error) {
    return decodeRevert(error) ?? unknown;
  }
}
