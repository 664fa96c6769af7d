import {
  ProviderRpcError,
  SwitchChainError,
  createWalletClient,
  getAddress,
  hexToBigInt,
  hexToString,
  http,
  isAddressEqual,
  isHex,
  numberToHex,
  type Address,
  type Chain,
  type EIP1193RequestFn,
  type Hex,
  type TypedDataDefinition,
} from 'viem';
import { createConnector } from 'wagmi';

import { DEMO_ACCOUNTS } from '@/lib/local/demo-accounts';

import type { DemoWalletStore } from './demo-wallet-store';

/** The only chain on which the demo wallet works: its keys are public. */
export const DEMO_CHAIN_ID = 31337;

type TransactionRequest = {
  from?: Address;
  to?: Address;
  data?: Hex;
  value?: Hex;
  gas?: Hex;
  nonce?: Hex;
};

/**
 * A wallet for the demonstration: the invented people's keys come from a mnemonic that everybody knows, are derived in the
 * browser, and sign there. It asks before it signs, as a real one does, so that declining can be tried.
 */
export function demoWallet({ store, rpcUrl }: { store: DemoWalletStore; rpcUrl: string }) {
  let connected = false;

  return createConnector<{ request: EIP1193RequestFn }>((config) => {
    const chain = config.chains.find(({ id }) => id === DEMO_CHAIN_ID);
    const request = provider({ chain, store, rpcUrl });

    return {
      id: 'demo',
      name: 'Demo wallet',
      type: 'demo',
      async setup() {
        let last = store.get().account;
        store.subscribe(() => {
          const { account } = store.get();
          if (account === last) return;
          last = account;
          if (connected) this.onAccountsChanged(account ? [account] : []);
        });
      },
      async connect() {
        refuseOtherChains(chain);
        const accounts = await this.getAccounts();
        if (accounts.length === 0)
          throw unauthorised('Choose a person of the demonstration first.');
        connected = true;
        // wagmi's type depends on a flag of the call that only wallets with capabilities answer.
        return { accounts: accounts as never, chainId: DEMO_CHAIN_ID };
      },
      async disconnect() {
        connected = false;
        store.forget();
      },
      async getAccounts() {
        const { account } = store.get();
        return account ? [getAddress(account)] : [];
      },
      getChainId: async () => DEMO_CHAIN_ID,
      getProvider: async () => ({ request }),
      isAuthorized: async () => chain !== undefined && store.get().account !== undefined,
      async switchChain({ chainId }) {
        if (chainId !== DEMO_CHAIN_ID || !chain)
          throw new SwitchChainError(new Error('the demo wallet knows one chain'));
        return chain;
      },
      onAccountsChanged(accounts) {
        if (accounts.length === 0) this.onDisconnect();
        else
          config.emitter.emit('change', {
            accounts: accounts.map((account) => getAddress(account)),
          });
      },
      onChainChanged() {},
      onDisconnect() {
        connected = false;
        config.emitter.emit('disconnect');
      },
    };
  });
}

function provider({
  chain,
  store,
  rpcUrl,
}: {
  chain: Chain | undefined;
  store: DemoWalletStore;
  rpcUrl: string;
}): EIP1193RequestFn {
  const request = async ({
    method,
    params,
  }: {
    method: string;
    params?: unknown;
  }): Promise<unknown> => {
    const list = Array.isArray(params) ? (params as unknown[]) : [];
    switch (method) {
      case 'eth_chainId':
        return numberToHex(DEMO_CHAIN_ID);
      case 'eth_accounts':
      case 'eth_requestAccounts':
        return [store.get().account].filter(Boolean);
      case 'wallet_switchEthereumChain':
        return switchTo((list[0] as { chainId?: Hex } | undefined)?.chainId);
      case 'personal_sign':
        return signMessage(store, list[1] as Address, list[0] as string);
      case 'eth_signTypedData_v4':
        return signTypedData(store, list[0] as Address, list[1] as string);
      case 'eth_sendTransaction':
        return sendTransaction(
          store,
          rpcUrl,
          refuseOtherChains(chain),
          list[0] as TransactionRequest,
        );
      default:
        return http(rpcUrl)({ chain, retryCount: 0 }).request({ method, params } as never);
    }
  };
  return request as EIP1193RequestFn;
}

async function signMessage(store: DemoWalletStore, address: Address, data: string): Promise<Hex> {
  const account = own(store, address);
  const raw = isHex(data) ? data : undefined;
  await store.confirm({ kind: 'message', account, message: raw ? hexToString(raw) : data });
  const signer = await signerOf(account);
  return signer.signMessage({ message: raw ? { raw } : data });
}

async function signTypedData(store: DemoWalletStore, address: Address, json: string): Promise<Hex> {
  const account = own(store, address);
  const typedData = JSON.parse(json) as TypedDataDefinition;
  await store.confirm({ kind: 'typed-data', account, typedData });
  return (await signerOf(account)).signTypedData(typedData);
}

async function sendTransaction(
  store: DemoWalletStore,
  rpcUrl: string,
  chain: Chain,
  { from, to, data = '0x', value, gas, nonce }: TransactionRequest,
): Promise<Hex> {
  const account = own(store, from);
  const amount = value ? hexToBigInt(value) : 0n;
  await store.confirm({ kind: 'transaction', account, to, data, value: amount });
  const client = createWalletClient({
    account: await signerOf(account),
    chain,
    transport: http(rpcUrl),
  });
  // viem asks the node for its chain id before it signs, and the signature holds ours.
  return client.sendTransaction({
    to,
    data,
    value: amount,
    gas: gas ? hexToBigInt(gas) : undefined,
    nonce: nonce ? Number(hexToBigInt(nonce)) : undefined,
  });
}

/** The chosen person's address; the wallet signs for nobody else. */
function own(store: DemoWalletStore, address: Address | undefined): Address {
  const { account } = store.get();
  if (!account) throw unauthorised('No person of the demonstration is chosen.');
  if (address && !isAddressEqual(address, account))
    throw unauthorised(`The demo wallet plays ${account} now.`);
  return account;
}

/** Keys are derived when they are needed: the derivation is heavy, and most visits sign nothing. */
async function signerOf(address: Address) {
  const person = DEMO_ACCOUNTS.find((candidate) => isAddressEqual(candidate.address, address));
  if (!person) throw unauthorised(`${address} is no person of the demonstration.`);
  const { demoSigner } = await import('@/lib/local/demo-signer');
  return demoSigner(person);
}

function refuseOtherChains(chain: Chain | undefined): Chain {
  if (!chain)
    throw new SwitchChainError(new Error(`the demo wallet works on chain ${DEMO_CHAIN_ID} only`));
  return chain;
}

function switchTo(chainId: Hex | undefined): null {
  if (chainId && Number(hexToBigInt(chainId)) === DEMO_CHAIN_ID) return null;
  throw new SwitchChainError(new Error('the demo wallet knows one chain'));
}

function unauthorised(message: string): ProviderRpcError {
  return new ProviderRpcError(new Error(message), { code: 4100, shortMessage: message });
}
