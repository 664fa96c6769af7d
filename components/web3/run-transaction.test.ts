import { erc20Abi, http, parseAbi, parseUnits } from 'viem';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createConfig, createStorage, noopStorage, type Config } from 'wagmi';
import { connect, disconnect } from 'wagmi/actions';

import { contractCall } from '@/lib/chain/call';
import { programmeChain } from '@/lib/chain/chain';
import { demoWallet } from '@/lib/chain/demo-wallet';
import { createDemoWalletStore, type DemoWalletStore } from '@/lib/chain/demo-wallet-store';
import {
  initialTransaction,
  transactionReducer,
  type TransactionEvent,
} from '@/lib/chain/transaction-machine';
import { startTestChain, type TestChain } from '@/lib/indexer/testing/chain';

import { approveStep } from './approve-step';
import { sendFrom, tryNext, type Run } from './run-transaction';
import type { TransactionRequest } from './use-transaction';

const AMOUNT = parseUnits('1000', 6);

let chain: TestChain;
let store: DemoWalletStore;
let config: Config;
let ended: AbortController;

beforeAll(async () => {
  chain = await startTestChain({ finalDepth: 2 });
}, 240_000);
afterAll(() => chain.stop());

beforeEach(async () => {
  await chain.reset();
  ended = new AbortController();
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
  const call = contractCall(chain.deployment, 'Reserve', 'fund', [amount, `0x${'aa'.repeat(32)}`]);
  return { review: { sentence: 'Fund the reserve.' }, steps: [approval, { label: 'Fund', call }] };
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
