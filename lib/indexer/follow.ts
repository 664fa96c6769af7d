import { setTimeout as sleep } from 'node:timers/promises';

import type { BlockRef } from './block';
import { retry } from './retry';
import { touchCursor } from './store/touch-cursor';
import { createPass, type SyncToHeadOptions } from './sync-to-head';

export type FollowOptions = SyncToHeadOptions & {
  signal: AbortSignal;
  /** Pause between two looks at the chain. */
  pollMs: number;
  onCaughtUp?: (tip: BlockRef) => void;
  onRetry?: (error: unknown, waitMs: number) => void;
};

/** How often a quiet chain's cursor is touched, so that readers can tell a quiet chain from a dead indexer. */
const HEARTBEAT_MS = 5_000;

/** Keeps the mirror at the head until `signal` aborts. Rejects only with what no waiting heals. */
export async function follow(options: FollowOptions): Promise<void> {
  const { signal, pollMs, onCaughtUp, onRetry } = options;
  const pass = createPass(options);
  let touchedAt = 0;
  try {
    while (!signal.aborted) {
      const tip = await retry(pass, { signal, onRetry });
      onCaughtUp?.(tip);
      if (Date.now() - touchedAt >= HEARTBEAT_MS) {
        await retry(() => touchCursor(options.db, options.deployment.chainId), { signal, onRetry });
        touchedAt = Date.now();
      }
      await sleep(pollMs, undefined, { signal });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
