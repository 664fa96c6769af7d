import { http } from 'viem';
import {
  cookieStorage,
  createConfig,
  createStorage,
  injected,
  type Config,
  type CreateConnectorFn,
} from 'wagmi';
import { safe } from 'wagmi/connectors';

import { programmeChain } from './chain';
import { DEMO_CHAIN_ID, demoWallet } from './demo-wallet';
import { demoWalletStore } from './demo-wallet-store';
import { SAFE_APP_ONLY } from './safe-app';

/**
 * Milliseconds. A Safe's app that is still loading answers late, and the ten that the connector waits by itself would leave
 * the portal without a wallet until the next load.
 */
const SAFE_ANSWERS_WITHIN = 3_000;

export type WalletSettings = {
  chainId: number;
  /** The demonstration: adds the demo wallet, on the local chain only. */
  demo: boolean;
};

/**
 * wagmi for the programme's one chain. Every read goes through /api/rpc, so that the node's address stays on the server
 * and the content security policy needs no other host. Made at run time: one build serves every deployment.
 */
export function createWalletConfig({ chainId, demo }: WalletSettings): Config {
  const rpcUrl = rpcProxy();
  const chain = programmeChain(chainId, rpcUrl);
  const connectors: CreateConnectorFn[] = [injected()];
  if (insideFrame())
    connectors.unshift(
      safe({ allowedDomains: [SAFE_APP_ONLY], unstable_getInfoTimeout: SAFE_ANSWERS_WITHIN }),
    );
  if (demo && chainId === DEMO_CHAIN_ID)
    connectors.push(demoWallet({ store: demoWalletStore, rpcUrl }));
  return createConfig({
    chains: [chain],
    connectors,
    transports: { [chain.id]: http(rpcUrl, { batch: { batchSize: 20, wait: 10 } }) },
    // A local chain has a block for each transaction; others have one in some seconds.
    pollingInterval: chainId === DEMO_CHAIN_ID ? 1_000 : 4_000,
    storage: createStorage({ key: 'gridhall', storage: cookieStorage }),
    ssr: true,
  });
}

function rpcProxy(): string {
  return typeof window === 'undefined' ? '/api/rpc' : `${window.location.origin}/api/rpc`;
}

/** A Safe's own app shows the portal inside itself; anywhere else its connector would wait for nobody. */
function insideFrame(): boolean {
  return typeof window !== 'undefined' && window.parent !== window;
}
