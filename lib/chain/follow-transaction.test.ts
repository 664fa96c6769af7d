import { createWalletClient, encodeFunctionData, http, parseGwei, toHex, type Hash } from 'viem';
import { anvil } from 'viem/chains';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { startTestChain, type TestChain } from '@/lib/indexer/testing/chain';
import { demoSigner } from '@/lib/local/demo-signer';

import { contractCall, type ContractCall } from './call';
import { followTransaction } from './follow-transaction';
import {
  initialTransaction,
  transactionReducer,
  type TransactionEvent,
} from './transaction-machine';

const FINAL_DEPTH = 4;
let chain: TestChain;
let watch: AbortController;
let recordedUpTo: bigint;

beforeAll(async () => {
  chain = await startTestChain({ finalDepth: FINAL_DEPTH });
}, 240_000);
afterAll(() => chain.stop());
beforeEach(async () => {
  await chain.reset();
  watch = new AbortController();
  recordedUpTo = -1n;
});
afterEach(() => watch.abort());

const certifier = demoSigner({ index: 1 });
const wallet = () =>
  createWalletClient({ account: certifier, chain: anvil, transport: http(chain.url) });
const setClass = (weight: bigint): ContractCall =>
  contractCall(chain.deployment, 'HardwareCatalog', 'setClass', [
    toHex('H100-SXM5-80', { size: 32 }),
    weight,
    `0x${'ee'.repeat(32)}`,
    `0x${'aa'.repeat(32)}`,
  ]);

async function send(
  call: ContractCall,
  options: { nonce?: number; maxFeePerGas?: bigint } = {},
): Promise<Hash> {
  const { abi, address, functionName, args } = call;
  const fees = options.maxFeePerGas ? { maxPriorityFeePerGas: options.maxFeePerGas } : {};
  // A fixed gas limit: the node would refuse to estimate what reverts.
  return wallet().writeContract({
    abi,
    address,
    functionName,
    args,
    gas: 500_000n,
    ...options,
    ...fees,
  });
}

/** Follows to the end, and gives every event and the state they lead to. */
function follow(hash: Hash, call: ContractCall) {
  const events: TransactionEvent[] = [];
  const steps: TransactionEvent[] = [
    { type: 'start', steps: 1 },
    { type: 'simulated' },
    { type: 'agreed' },
  ];
  const state = () =>
    [...steps, { type: 'sent', hash } as const, ...events].reduce(
      transactionReducer,
      initialTransaction,
    );
  const ended = followTransaction(chain.client, {
    hash,
    call,
    account: certifier.address,
    onEvent: (event) => events.push(event),
    isRecorded: async (block) => block <= recordedUpTo,
    interval: 20,
    signal: watch.signal,
  });
  return { events, state, ended };
}

const mine = (blocks: number) => chain.client.mine({ blocks });
const has = (events: TransactionEvent[], type: TransactionEvent['type']) =>
  expect.poll(() => events.some((event) => event.type === type), { timeout: 10_000 }).toBe(true);

describe('a transaction that the chain accepts', () => {
  it('is confirmed in its block, and final and recorded only when both are true', async () => {
    const call = setClass(10n ** 18n);
    const { events, state, ended } = follow(await send(call), call);
    await has(events, 'included');
    expect(state()).toMatchObject({ phase: 'confirmed', recorded: false });

    await mine(FINAL_DEPTH);
    await has(events, 'finalized');
    expect(state()).toMatchObject({ phase: 'final', recorded: false });

    recordedUpTo = 1_000_000n;
    await ended;
    expect(state()).toMatchObject({ phase: 'final', recorded: true });
    expect(events.map(({ type }) => type)).toEqual(['included', 'finalized', 'recorded']);
  });
});

describe('a transaction that the contract undoes', () => {
  it('ends as reverted, with the reason the contract gave at that block', async () => {
    const call = setClass(0n);
    const { state, ended } = follow(await send(call), call);
    await ended;
    expect(state()).toMatchObject({
      phase: 'reverted',
      failure: { kind: 'reverted', key: 'contract.HardwareCatalog_WeightOutOfRange' },
    });
  });
});

describe('a transaction whose place is taken', () => {
  it('is followed under its new hash when only the fee was raised', async () => {
    await chain.client.setAutomine(false);
    const nonce = await chain.client.getTransactionCount({ address: certifier.address });
    const call = setClass(10n ** 18n);
    const { events, state } = follow(
      await send(call, { nonce, maxFeePerGas: parseGwei('2') }),
      call,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    const faster = await send(call, { nonce, maxFeePerGas: parseGwei('20') });
    await mine(1);
    await has(events, 'included');
    expect(state()).toMatchObject({ phase: 'confirmed', hash: faster });
  });

  it('ends as replaced when the wallet sent something else instead', async () => {
    await chain.client.setAutomine(false);
    const nonce = await chain.client.getTransactionCount({ address: certifier.address });
    const call = setClass(10n ** 18n);
    const { state, ended } = follow(
      await send(call, { nonce, maxFeePerGas: parseGwei('2') }),
      call,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    const other = await wallet().sendTransaction({
      to: certifier.address,
      value: 0n,
      nonce,
      maxFeePerGas: parseGwei('20'),
      maxPriorityFeePerGas: parseGwei('20'),
    });
    await mine(1);
    await ended;
    expect(state()).toMatchObject({ phase: 'replaced', hash: other });
  });
});

describe('a chain that takes a block back', () => {
  it('is believed: the transaction waits again, and is confirmed anew in another block', async () => {
    const call = setClass(10n ** 18n);
    const { abi, address, functionName, args } = call;
    const request = await wallet().prepareTransactionRequest({
      to: address,
      data: encodeFunctionData({ abi, functionName, args }),
      gas: 500_000n,
    });
    const serializedTransaction = await wallet().signTransaction(request);
    const before = await chain.client.snapshot();
    const hash = await chain.client.sendRawTransaction({ serializedTransaction });
    const { events, state } = follow(hash, call);
    recordedUpTo = 1_000_000n;
    await has(events, 'recorded');
    expect(state()).toMatchObject({ phase: 'confirmed', recorded: true });

    recordedUpTo = -1n;
    await chain.client.revert({ id: before });
    await has(events, 'dropped');
    expect(state()).toMatchObject({ phase: 'submitted', recorded: false });

    await chain.client.sendRawTransaction({ serializedTransaction });
    await expect.poll(() => state().phase, { timeout: 20_000 }).toBe('confirmed');
  });
});
