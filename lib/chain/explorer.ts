import { programmeChain } from './chain';

/** The transaction's page in the chain's public explorer; undefined for a chain without one. */
export function explorerUrl(chainId: number, hash: string): string | undefined {
  const url = programmeChain(chainId, '').blockExplorers?.default.url;
  return url && `${url}/tx/${hash}`;
}
