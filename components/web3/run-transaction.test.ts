import { erc20Abi, http, parseAbi, parseUnits } from 'viem';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createConfig, createStorage, noopStorage, type Config } from 'wagmi';
import { connect, disconnect } from 'wagmi/actions';

import { contractCall } from '@/lib/chain/call';
import { programmeChain } from '@/lib/chain/chain';
import { demoWallet } from '@/lib/chain/demo-wallet';
import { createDemoWalletStore, type DemoWalletStore } from '@/lib/chain/demo-wallet-store';
import { createSentStore, type SentStore } from '@/lib/chain/sent-store';
import {
  initialTransaction,
  transactionReducer,
  type TransactionEvent,
} from '@/lib/chain/transaction-machine';
import { startTestChain, type TestChain } from '@/lib/indexer/testing/chain';

import { approveStep } from './approve-step';
import { begin as beginRun, sendFrom, tryNext, type Run } from './run-transaction';
import type { TransactionRequest } from './transaction-request';

const AMOUNT = parseUnits('1000', 6);
const RECORD = `0x${'aa'.repeat(32)}` as const;

let chain: TestChain;
let store: DemoWalletStore;
let sent: SentStore;
let config: Config;
let ended: AbortController;

beforeAll(async () => {
  chain = await startTestChain({ finalDepth: 2 });
}, 240_000);
afterAll(() => chain.stop());

beforeEach(async () => {
  await chain.reset();
  ended = new AbortController();
  sent = createSentStore(memory());
  store = createDemoWalletStore(undefined);
  store.setAutoConfirm(true);
  store.select(chain.offices.treasurer);
  config = createConfig({
    chains: [programmeChain(31337, chain.url)],
    connectors: [demoWallet({ store, rpcUrl: chain.url })],
    transports: { 31337: http(chain.url) },
    storage: createStorage({ storage: noopStorage }),
    pollingInterval: 20,
  });
  const [connector] = config.connectors;
  if (connector) await connect(config, { connector });
  await giveMoney(chain.offices.treasurer);
});
afterEach(() => ended.abort());

async function giveMoney(to: `0x${string}`): Promise<void> {
  const owner = await chain.client.readContract({
    address: chain.deployment.addresses.SettlementAsset,
    abi: parseAbi(['function owner() view returns (address)']),
    functionName: 'owner',
  });
  await chain.act(owner, 'SettlementAsset', 'mint', [to, AMOUNT]);
}

/** Approve exactly, then fund the reserve: the one act of the programme with two transactions. */
function funding(amount = AMOUNT): TransactionRequest {
  const { SettlementAsset: token, Reserve: spender } = chain.deployment.addresses;
  const approval = approveStep({
    label: 'Approve',
    token,
    contract: 'SettlementAsset',
    spender,
    amount,
  });
  const call = contractCall(chain.deployment, 'Reserve', 'fund', [amount, RECORD]);
  return {
    review: { sentence: 'Fund the reserve.' },
    steps: [approval, { label: 'Fund', call }],
    record: RECORD,
  };
}

function memory() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

function begin(request: TransactionRequest) {
  let state = transactionReducer(initialTransaction, {
    type: 'start',
    steps: request.steps.length,
  });
  const events: TransactionEvent['type'][] = [];
  const run: Run = {
    config,
    chainId: 31337,
    isRecorded: async () => true,
    sent,
    signal: ended.signal,
    onEvent: (event) => {
      events.push(event.type);
      state = transactionReducer(state, event);
    },
  };
  return { run, events, state: () => state };
}

const read = (functionName: 'allowance' | 'balanceOf', args: readonly `0x${string}`[]) =>
  chain.client.readContract({
    address: chain.deployment.addresses.SettlementAsset,
    abi: erc20Abi,
    functionName,
    args: args as never,
  }) as Promise<bigint>;
const held = () => read('balanceOf', [chain.deployment.addresses.Reserve]);
const allowed = () =>
  read('allowance', [chain.offices.treasurer, chain.deployment.addresses.Reserve]);

describe('an act of two transactions', () => {
  it('approves exactly what it spends, spends it, and leaves no approval behind', async () => {
    const request = funding();
    const { run, events, state } = begin(request);
    expect(await tryNext(run, request, 0)).toBe(0);
    expect(await held()).toBe(0n);

    const sent = sendFrom(run, request, 0);
    await expect.poll(() => state().phase, { timeout: 10_000 }).toBe('confirmed');
    await expect.poll(() => state().step).toBe(1);
    await chain.client.mine({ blocks: 4 });
    await sent;
    expect(state()).toMatchObject({ phase: 'final', step: 1, steps: 2, recorded: true });
    expect(events.filter((type) => type === 'sent')).toHaveLength(2);
    expect([await held(), await allowed()]).toEqual([AMOUNT, 0n]);
  });

  it('passes the approval over when enough is approved already', async () => {
    const { Reserve: spender } = chain.deployment.addresses;
    await chain.act(chain.offices.treasurer, 'SettlementAsset', 'approve', [spender, AMOUNT]);
    const request = funding();
    const { run, state } = begin(request);
    expect(await tryNext(run, request, 0)).toBe(1);
    expect(state()).toMatchObject({ phase: 'review', step: 1, steps: 2 });
  });

  it('stops between the two when the person declines the second, and goes on there', async () => {
    store.setAutoConfirm(false);
    const answers = [true, false, true];
    store.subscribe(() => {
      const { request } = store.get();
      const answer = request && answers.shift();
      if (request && answer !== undefined) queueMicrotask(() => store.answer(request.id, answer));
    });
    const request = funding();
    const { run, state } = begin(request);
    await tryNext(run, request, 0);
    await sendFrom(run, request, 0);
    expect(state()).toMatchObject({ phase: 'rejected', step: 1 });
    expect([await held(), await allowed()]).toEqual([0n, AMOUNT]);

    run.onEvent({ type: 'retry' });
    expect(await tryNext(run, request, state().step)).toBe(1);
    void sendFrom(run, request, 1);
    await expect.poll(held, { timeout: 10_000 }).toBe(AMOUNT);
  });
});

describe('an act that cannot go out', () => {
  it('fails in the trial with the contract’s reason, and sends nothing', async () => {
    store.select(chain.offices.certifier);
    const [, fund] = funding().steps;
    if (!fund) throw new Error('two steps');
    const request: TransactionRequest = { review: { sentence: '' }, steps: [fund] };
    const { run, state } = begin(request);
    const before = await chain.client.getTransactionCount({ address: chain.offices.certifier });
    expect(await tryNext(run, request, 0)).toBeUndefined();
    expect(state()).toMatchObject({
      phase: 'failed',
      failure: { key: 'contract.AccessManagedUnauthorized' },
    });
    expect(await chain.client.getTransactionCount({ address: chain.offices.certifier })).toBe(
      before,
    );
  });

  it('is tried again right before the wallet, so that a state that moved meanwhile stops it', async () => {
    const request = funding();
    const { run, state } = begin(request);
    await chain.act(chain.offices.treasurer, 'SettlementAsset', 'approve', [
      chain.deployment.addresses.Reserve,
      AMOUNT,
    ]);
    expect(await tryNext(run, request, 0)).toBe(1);
    await chain.act(chain.offices.treasurer, 'SettlementAsset', 'approve', [
      chain.deployment.addresses.Reserve,
      0n,
    ]);
    await sendFrom(run, request, 1);
    expect(state()).toMatchObject({
      phase: 'failed',
      failure: { key: 'contract.ERC20InsufficientAllowance' },
    });
  });

  it('says that no wallet is connected, instead of failing in words of the library', async () => {
    await disconnect(config);
    const request = funding();
    const { run, state } = begin(request);
    await tryNext(run, request, 0);
    expect(state()).toMatchObject({
      phase: 'failed',
      failure: { kind: 'blocked', key: 'wallet.notConnected' },
    });
  });
});

describe('an act that was sent before the page was loaded again', () => {
  /** Sends the whole act; what the first page knew of it is gone afterwards, but for the browser's storage. */
  async function sendAndReload(request: TransactionRequest) {
    const first = begin(request);
    await beginRun(first.run, request);
    void sendFrom(first.run, request, 0);
    await expect.poll(() => sent.get(RECORD), { timeout: 10_000 }).toBeDefined();
    ended.abort();
    ended = new AbortController();
    return begin(request);
  }

  it('is followed to its end and not sent a second time', async () => {
    await giveMoney(chain.offices.treasurer);
    const request = funding();
    const { run, events, state } = await sendAndReload(request);
    const count = () =>
      chain.client.getTransactionCount({ address: chain.offices.treasurer, blockTag: 'pending' });
    const before = await count();
    void beginRun(run, request);
    await expect.poll(() => state().phase, { timeout: 10_000 }).toBe('confirmed');
    expect(state()).toMatchObject({ step: 1, hash: sent.get(RECORD)?.hash });
    expect(events).not.toContain('simulated');
    expect(await count()).toBe(before);
    expect(await held()).toBe(AMOUNT);
  });

  it('is not tried while nobody knows what became of it, and can be tried after that was said', async () => {
    sent.put(RECORD, { hash: `0x${'bb'.repeat(32)}`, account: chain.offices.treasurer });
    const request = funding();
    const { run, events, state } = begin(request);
    await beginRun(run, request);
    expect(state()).toMatchObject({ phase: 'failed', failure: { kind: 'unclear' } });
    expect(events).toEqual(['failed']);
    run.onEvent({ type: 'retry' });
    expect(await tryNext(run, request, 0)).toBe(0);
  });
});
