import { defineChain, type Chain } from 'viem';

/** Networks that people know by name; every other EVM network is called by its number. */
const KNOWN: Record<number, { name: string; explorer?: string; currency?: string }> = {
  1: { name: 'Ethereum', explorer: 'https://etherscan.io' },
  10: { name: 'OP Mainnet', explorer: 'https://optimistic.etherscan.io' },
  100: { name: 'Gnosis', explorer: 'https://gnosisscan.io', currency: 'xDAI' },
  8453: { name: 'Base', explorer: 'https://basescan.org' },
  31337: { name: 'Local demonstration chain' },
  42161: { name: 'Arbitrum One', explorer: 'https://arbiscan.io' },
  84532: { name: 'Base Sepolia', explorer: 'https://sepolia.basescan.org' },
  11155111: { name: 'Sepolia', explorer: 'https://sepolia.etherscan.io' },
};

/** The programme's chain as viem and wagmi want it. `rpcUrl` is our own proxy in the browser, the node on the server. */
export function programmeChain(chainId: number, rpcUrl: string): Chain {
  const { name = `Chain ${chainId}`, explorer, currency = 'ETH' } = KNOWN[chainId] ?? {};
  return defineChain({
    id: chainId,
    name,
    nativeCurrency: { name: currency, symbol: currency, decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
    ...(explorer && {
      blockExplorers: { default: { name: new URL(explorer).host, url: explorer } },
    }),
    testnet: chainId === 31337 || chainId === 84532 || chainId === 11155111,
  });
}
