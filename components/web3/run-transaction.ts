import { TransactionNotFoundError, type Address, type Client, type Hash } from 'viem';
import { getTransaction, getTransactionReceipt, simulateContract } from 'viem/actions';
import type { Config } from 'wagmi';
import { getConnection, writeContract } from 'wagmi/actions';

import { followTransaction, untilIncluded } from '@/lib/chain/follow-transaction';
import { decodeFailure, isRejection, type Failure } from '@/lib/chain/revert';
import { carriedOut, SAFE_APP_ONLY, SAFE_CONNECTOR } from '@/lib/chain/safe-app';
import type { SentStore } from '@/lib/chain/sent-store';
import type { TransactionEvent } from '@/lib/chain/transaction-machine';

import type { TransactionRequest, TransactionStep } from './transaction-request';

/** What a run needs of the world. */
export type Run = {
  config: Config;
  chainId: number;
  /** Told of everything that happens, in order; ends up in the state machine. */
  onEvent: (event: TransactionEvent) => void;
  isRecorded: (blockNumber: bigint) => Promise<boolean>;
  /** What this browser has sent for which record. */
  sent: SentStore;
  /** Ends the run: the person left, or began anew. */
  signal: AbortSignal;
};

/** Begins an act: follows what was sent for its record already, else tries its first transaction. */
export async function begin(run: Run, request: TransactionRequest): Promise<void> {
  if (!(await takeUp(run, request))) await tryNext(run, request, 0);
}

/** Whether there is a transaction to follow, or doubt about one, so that none may be sent now. */
async function takeUp(run: Run, { record, steps }: TransactionRequest): Promise<boolean> {
  const { config, chainId, sent, isRecorded, onEvent, signal } = run;
  const before = record && sent.get(record);
  const call = steps.at(-1)?.call;
  if (!before || !call) return false;
  const client = config.getClient({ chainId });
  try {
    const found = await outcomeOf(client, before.hash);
    if (signal.aborted) return true;
    if (found !== 'out') sent.forget(record);
    if (found === 'reverted') return false;
    if (found === 'unknown') {
      onEvent({ type: 'failed', failure: { kind: 'unclear', key: 'wallet.unknown', values: {} } });
      return true;
    }
  } catch (error) {
    if (!signal.aborted) onEvent({ type: 'failed', failure: failureOf(error) });
    return true;
  }
  onEvent({ type: 'resumed', hash: before.hash });
  const interval = client.pollingInterval;
  await followTransaction(client, { ...before, call, interval, isRecorded, onEvent, signal });
  return true;
}

/** `out` in a block or waiting for one; `unknown` when the node has never seen it, or no longer. */
async function outcomeOf(client: Client, hash: Hash): Promise<'out' | 'reverted' | 'unknown'> {
  try {
    const { blockHash } = await getTransaction(client, { hash });
    if (!blockHash) return 'out';
    const { status } = await getTransactionReceipt(client, { hash });
    return status === 'success' ? 'out' : 'reverted';
  } catch (error) {
    if (error instanceof TransactionNotFoundError) return 'unknown';
    throw error;
  }
}

/**
 * Tries the next transaction that is needed, from index `from` on, without sending it. Resolves with its index; undefined
 * when it would fail, which `onEvent` has been told.
 */
export async function tryNext(
  run: Run,
  { steps }: TransactionRequest,
  from: number,
): Promise<number | undefined> {
  const { onEvent, signal } = run;
  try {
    const { account, client } = walletOf(run);
    for (const [index, step] of steps.entries()) {
      if (index < from) continue;
      const isLast = index === steps.length - 1;
      if (!isLast && (await step.isDone?.({ client, account }))) {
        if (!signal.aborted) onEvent({ type: 'next' });
        continue;
      }
      await simulateContract(client, { ...callOf(step), account });
      if (signal.aborted) return undefined;
      onEvent({ type: 'simulated' });
      return index;
    }
  } catch (error) {
    if (!signal.aborted) onEvent({ type: 'failed', failure: failureOf(error) });
  }
  return undefined;
}

/**
 * Sends the transaction at index `from` and, each after the one before is in a block, those that follow; then watches the
 * last one to its finality and its record.
 */
export async function sendFrom(run: Run, request: TransactionRequest, from: number): Promise<void> {
  const { config, onEvent, isRecorded, signal } = run;
  const { record } = request;
  for (let index: number | undefined = from; index !== undefined;) {
    const step = request.steps[index];
    if (!step) return;
    onEvent({ type: 'agreed' });
    const sent = await send(run, step);
    if (!sent) return;
    const client = config.getClient({ chainId: run.chainId });
    const watch = { ...sent, call: step.call, interval: client.pollingInterval, signal, onEvent };
    if (index === request.steps.length - 1) {
      if (record) run.sent.put(record, sent);
      await followTransaction(client, {
        ...watch,
        isRecorded,
        onEvent: (event) => {
          if (record && event.type === 'repriced')
            run.sent.put(record, { ...sent, hash: event.hash });
          onEvent(event);
        },
      });
      return;
    }
    const receipt = await untilIncluded(client, watch);
    if (receipt?.status !== 'success' || signal.aborted) return;
    onEvent({ type: 'next' });
    index = await tryNext(run, request, index + 1);
  }
}

/** Undefined when it did not go out, or nobody knows; `onEvent` has been told which. */
async function send(
  run: Run,
  step: TransactionStep,
): Promise<{ hash: Hash; account: Address } | undefined> {
  const { config, chainId, onEvent } = run;
  let account: Address;
  try {
    const wallet = walletOf(run);
    account = wallet.account;
    // Once more: the state may have moved while the person was reading.
    await simulateContract(wallet.client, { ...callOf(step), account });
  } catch (error) {
    onEvent({ type: 'failed', failure: failureOf(error) });
    return undefined;
  }
  try {
    const given = await writeContract(config, { ...callOf(step), account, chainId });
    const hash = isSafe(config) ? await hashFromSafe(run, given) : given;
    if (!hash) return undefined;
    onEvent({ type: 'sent', hash });
    return { hash, account };
  } catch (error) {
    onEvent(
      isRejection(error)
        ? { type: 'declined' }
        : { type: 'failed', failure: sendingFailure(error) },
    );
    return undefined;
  }
}

function isSafe(config: Config): boolean {
  return getConnection(config).connector?.id === SAFE_CONNECTOR;
}

/**
 * A Safe answers with a hash of its own, and its owners sign and carry out over there. Undefined when they did not, which
 * `onEvent` has been told, or when the person left.
 */
async function hashFromSafe(
  { config, chainId, onEvent, signal }: Run,
  safeTxHash: Hash,
): Promise<Hash | undefined> {
  const { default: SafeAppsSdk } = await import('@safe-global/safe-apps-sdk');
  const safe = new SafeAppsSdk({ allowedDomains: [SAFE_APP_ONLY] });
  const interval = config.getClient({ chainId }).pollingInterval;
  const end = await carriedOut(() => safe.txs.getBySafeTxHash(safeTxHash), { interval, signal });
  if (typeof end === 'object') return end.hash;
  if (end === 'cancelled') onEvent({ type: 'declined' });
  if (end === 'failed')
    onEvent({
      type: 'failed',
      failure: { kind: 'reverted', key: 'network.reverted', values: {} },
    });
  return undefined;
}

function walletOf({ config, chainId }: Run) {
  const { address, chainId: walletChain } = getConnection(config);
  if (!address) throw new Blocked('wallet.notConnected');
  if (walletChain !== chainId) throw new Blocked('wallet.wrongChain');
  return { account: address, client: config.getClient({ chainId }) };
}

function callOf({ call: { abi, address, functionName, args } }: TransactionStep) {
  return { abi, address, functionName, args };
}

class Blocked extends Error {
  constructor(readonly key: string) {
    super(key);
  }
}

function failureOf(error: unknown): Failure {
  return error instanceof Blocked
    ? { kind: 'blocked', key: error.key, values: {} }
    : decodeFailure(error);
}

/** Once the wallet has the transaction, a network that breaks down no longer means that nothing was sent. */
function sendingFailure(error: unknown): Failure {
  const failure = decodeFailure(error);
  return failure.key === 'network.unreachable'
    ? { kind: 'unclear', key: 'wallet.unknown', values: {} }
    : failure;
}
