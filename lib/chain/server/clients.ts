import 'server-only';

import { createPublicClient, fallback, http, type PublicClient } from 'viem';

import { programmeChain } from '@/lib/chain/chain';
import { env } from '@/lib/env';

const clients = new Map<string, PublicClient>();

/** The nodes of the programme's chain, in order of preference. RPC_URL names one, or several with commas between. */
export function rpcUrls(): string[] {
  const urls = env()
    .RPC_URL.split(',')
    .map((url) => url.trim())
    .filter(Boolean);
  if (urls.length === 0) throw new Error('RPC_URL names no node');
  return urls;
}

/**
 * As `serverClient`, for a page that asks a hundred things of one block: they travel together (JSON-RPC batches), a few
 * requests instead of a hundred.
 */
export function batchingClient(): PublicClient {
  const key = `batch ${env().CHAIN_ID} ${env().RPC_URL}`;
  const known = clients.get(key);
  if (known) return known;
  const urls = rpcUrls();
  const client = createPublicClient({
    chain: programmeChain(env().CHAIN_ID, urls[0] ?? ''),
    transport: fallback(
      urls.map((url) => http(url, { timeout: 10_000, batch: { batchSize: 100, wait: 5 } })),
    ),
  });
  clients.set(key, client);
  return client;
}

/** Reads the programme's chain on the server; moves on to the next node when one does not answer. */
export function serverClient(): PublicClient {
  const key = `${env().CHAIN_ID} ${env().RPC_URL}`;
  const known = clients.get(key);
  if (known) return known;
  const urls = rpcUrls();
  const client = createPublicClient({
    chain: programmeChain(env().CHAIN_ID, urls[0] ?? ''),
    transport: fallback(urls.map((url) => http(url, { timeout: 10_000 }))),
  });
  clients.set(key, client);
  return client;
}
