import type { Deployment } from '@/lib/chain/contracts';
import type { Db } from '@/lib/db/client';

import { tipOf, type BlockRef } from './block';
import { createDecoder } from './decode';
import type { Node } from './node/ask';
import { requireChain } from './node/chain-id';
import { createBlockReader } from './node/reader';
import { retry } from './retry';
import { loadPosition } from './store/cursor';
import { createWriteEvent } from './store/write-event';
import { sync, type SyncEvent } from './sync';

export type SyncToHeadOptions = {
  db: Db;
  /** A viem client; its transport should batch requests (`http(url, { batch: true })`). */
  client: Node;
  deployment: Deployment;
  /** Pause after the first failure, doubled after each further one. */
  firstWaitMs?: number;
  /** Ends the work between two events. */
  signal?: AbortSignal;
  /** Called after an event is written. */
  onEvent?: (event: SyncEvent) => void;
};

/** Failures without a step forward before syncToHead gives up. */
const ATTEMPTS = 6;

/**
 * Brings the mirror to the node's head and returns the block it then stands at. Passing failures are tried again from what
 * the mirror holds; may be called at any time and beside a running indexer.
 */
export async function syncToHead(options: SyncToHeadOptions): Promise<BlockRef> {
  let written = 0;
  const onEvent = (event: SyncEvent) => {
    written++;
    options.onEvent?.(event);
  };
  const pass = createPass({ ...options, onEvent });
  const { firstWaitMs, signal } = options;
  return retry(pass, { attempts: ATTEMPTS, firstWaitMs, progress: () => written, signal });
}

/** A function that looks at the chain once and writes all that is new. */
export function createPass(options: SyncToHeadOptions): () => Promise<BlockRef> {
  const { db, client: node, deployment, firstWaitMs, signal, onEvent } = options;
  const { chainId, block: start } = deployment;
  const writeEvent = createWriteEvent(db, deployment);
  const { addresses } = createDecoder(deployment);
  const reader = createBlockReader({ node, addresses, firstWaitMs });
  let rightChain = false;

  return async () => {
    if (!rightChain) await requireChain(node, chainId);
    rightChain = true;
    const position = await loadPosition(db, chainId);
    let tip = position && tipOf(position);
    for await (const event of sync({ reader, chainId, start, position })) {
      signal?.throwIfAborted();
      await writeEvent(event);
      tip = tipAfter(event);
      onEvent?.(event);
    }
    if (!tip) throw new Error('The first look at the chain always writes its first block.');
    const { number, hash, time } = tip;
    return { number, hash, time };
  };
}

function tipAfter(event: SyncEvent): BlockRef {
  switch (event.type) {
    case 'range':
      return event.last;
    case 'block':
      return event.block;
    case 'reorg':
      return event.ancestor;
    case 'finalize':
      return event.on;
  }
}
