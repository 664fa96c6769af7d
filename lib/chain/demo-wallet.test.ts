import { createStorage, createConfig, noopStorage } from 'wagmi';
import {
  connect,
  disconnect,
  getConnection,
  sendTransaction,
  signMessage,
  signTypedData,
} from 'wagmi/actions';
import { http, parseEther, verifyMessage, verifyTypedData } from 'viem';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { startTestChain, type TestChain } from '@/lib/indexer/testing/chain';
import { demoAccount } from '@/lib/local/demo-accounts';

import { programmeChain } from './chain';
import { demoWallet } from './demo-wallet';
import { createDemoWalletStore, type DemoWalletStore } from './demo-wallet-store';
import { isRejection } from './revert';

let chain: TestChain;
let store: DemoWalletStore;
beforeAll(async () => {
  chain = await startTestChain();
}, 240_000);
afterAll(() => chain.stop());

const certifier = demoAccount('certifier').address;
const treasurer = demoAccount('treasurer').address;

function walletOn(chainId: number) {
  return createConfig({
    chains: [programmeChain(chainId, chain.url)],
    connectors: [demoWallet({ store, rpcUrl: chain.url })],
    transports: { [chainId]: http(chain.url) },
    storage: createStorage({ storage: noopStorage }),
  });
}

async function connected() {
  const config = walletOn(31337);
  const [connector] = config.connectors;
  if (!connector) throw new Error('no connector');
  store.select(certifier);
  await connect(config, { connector });
  return { config, connector };
}

/** Answers the next request as soon as the wallet asks. */
function answerNext(confirmed: boolean): void {
  const stop = store.subscribe(() => {
    const { request } = store.get();
    if (!request) return;
    stop();
    store.answer(request.id, confirmed);
  });
}

beforeEach(async () => {
  store = createDemoWalletStore(undefined);
  await chain.reset();
});

describe('the demo wallet', () => {
  it('signs messages, structured data and transactions as the person it plays, each after a yes', async () => {
    const { config } = await connected();
    answerNext(true);
    const signature = await signMessage(config, { message: 'hello' });
    expect(await verifyMessage({ address: certifier, message: 'hello', signature })).toBe(true);

    const data = {
      domain: { name: 'Test', chainId: 31337 },
      types: { Thing: [{ name: 'hours', type: 'uint256' }] },
      primaryType: 'Thing',
      message: { hours: 5n },
    } as const;
    answerNext(true);
    const typed = await signTypedData(config, data);
    expect(await verifyTypedData({ ...data, address: certifier, signature: typed })).toBe(true);

    const before = await chain.client.getBalance({ address: treasurer });
    answerNext(true);
    const hash = await sendTransaction(config, { to: treasurer, value: parseEther('1') });
    expect((await chain.client.waitForTransactionReceipt({ hash })).from).toBe(
      certifier.toLowerCase(),
    );
    expect(await chain.client.getBalance({ address: treasurer })).toBe(before + parseEther('1'));
  });

  it('sends nothing when the person declines, and says so as real wallets do', async () => {
    const { config } = await connected();
    const count = () => chain.client.getTransactionCount({ address: certifier });
    const before = await count();
    answerNext(false);
    const error = await sendTransaction(config, { to: treasurer, value: 1n }).catch(
      (cause: unknown) => cause,
    );
    expect(isRejection(error)).toBe(true);
    expect(await count()).toBe(before);
    expect(store.get().request).toBeUndefined();
  });

  it('asks one thing at a time, in order', async () => {
    const { config } = await connected();
    const first = signMessage(config, { message: 'first' });
    const second = signMessage(config, { message: 'second' });
    await expect.poll(() => store.get().request).toMatchObject({ message: 'first' });
    store.answer(store.get().request?.id ?? -1, true);
    await expect.poll(() => store.get().request).toMatchObject({ message: 'second' });
    store.answer(store.get().request?.id ?? -1, false);
    await expect(first).resolves.toMatch(/^0x/);
    await expect(second).rejects.toThrow();
  });

  it('takes the yes of a click for one message only, never for a transaction', async () => {
    const { config } = await connected();
    store.approveNextMessage();
    await expect(signMessage(config, { message: 'sign in' })).resolves.toMatch(/^0x/);
    const later = signMessage(config, { message: 'again' });
    await expect.poll(() => store.get().request).toMatchObject({ message: 'again' });
    store.answer(store.get().request?.id ?? -1, true);
    await later;

    store.approveNextMessage();
    const sent = sendTransaction(config, { to: treasurer, value: 1n });
    await expect.poll(() => store.get().request).toMatchObject({ kind: 'transaction' });
    store.answer(store.get().request?.id ?? -1, false);
    await expect(sent).rejects.toThrow();
  });

  it('does not ask where the browser was told to confirm by itself', async () => {
    const { config } = await connected();
    store.setAutoConfirm(true);
    await expect(signMessage(config, { message: 'hello' })).resolves.toMatch(/^0x/);
  });

  it('changes the connected account when another person is chosen, and leaves when told to', async () => {
    const { config, connector } = await connected();
    store.select(treasurer);
    expect(getConnection(config).address).toBe(treasurer);
    await disconnect(config, { connector });
    expect(getConnection(config).isConnected).toBe(false);
    expect(store.get().account).toBeUndefined();
  });

  it('signs for nobody but the person it plays', async () => {
    const { connector } = await connected();
    const provider = (await connector.getProvider()) as {
      request: (call: object) => Promise<unknown>;
    };
    await expect(
      provider.request({ method: 'personal_sign', params: ['0x00', treasurer] }),
    ).rejects.toMatchObject({ code: 4100 });
  });

  it('refuses every chain but the local one, because its keys are public', async () => {
    const config = walletOn(1);
    const [connector] = config.connectors;
    if (!connector) throw new Error('no connector');
    store.select(certifier);
    await expect(connect(config, { connector })).rejects.toThrow();
    expect(await connector.isAuthorized()).toBe(false);
    const provider = (await connector.getProvider()) as {
      request: (call: object) => Promise<unknown>;
    };
    await expect(
      provider.request({
        method: 'eth_sendTransaction',
        params: [{ from: certifier, to: treasurer }],
      }),
    ).rejects.toThrow();
    expect(store.get().request).toBeUndefined();
  });
});
