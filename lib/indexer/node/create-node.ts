import 'server-only';

import { createClient, fallback, http, type Client } from 'viem';

import { rpcUrls } from '@/lib/chain/server/clients';

const TIMEOUT_MS = 15_000;
const BATCH_SIZE = 100;

/** The indexer's own client: it asks in batches, and leaves trying again to the reader, which knows what it asked for. */
export function createNode(urls: readonly string[] = rpcUrls()): Client {
  const transports = urls.map((url) =>
    http(url, {
      batch: { batchSize: BATCH_SIZE },
      // One block of a busy network may alone pass viem's limit of ten megabytes, and counting costs more than reading.
      maxResponseBodySize: false,
      retryCount: 0,
      timeout: TIMEOUT_MS,
    }),
  );
  return createClient({ transport: fallback(transports, { retryCount: 0 }) });
}
