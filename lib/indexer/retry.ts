import { setTimeout as sleep } from 'node:timers/promises';

import { isRetryable } from './errors';

export type RetryOptions = {
  /** Failures in a row after which the last one is thrown; by default never. */
  attempts?: number;
  /** Pause after the first failure, doubled after each further one. */
  firstWaitMs?: number;
  /** How far the work has come. After a step forward the failures are counted anew. */
  progress?: () => unknown;
  signal?: AbortSignal;
  onRetry?: (error: unknown, waitMs: number) => void;
};

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 15_000;

/** Runs `work` again after passing failures, at doubling intervals with jitter. Others are thrown at once. */
export async function retry<T>(work: () => Promise<T>, options: RetryOptions = {}): Promise<T> {
  const { attempts = Infinity, firstWaitMs = FIRST_WAIT_MS, progress, signal, onRetry } = options;
  let reached = progress?.();
  for (let failures = 1; ; failures++) {
    try {
      return await work();
    } catch (error) {
      signal?.throwIfAborted();
      if (progress && progress() !== reached) failures = 1;
      reached = progress?.();
      if (!isRetryable(error) || failures >= attempts) throw error;
      const ceiling = Math.min(LONGEST_WAIT_MS, firstWaitMs * 2 ** (failures - 1));
      // Between half and the whole: two instances that met do not meet again.
      const waitMs = ceiling * (0.5 + Math.random() / 2);
      onRetry?.(error, waitMs);
      await sleep(waitMs, undefined, { signal });
    }
  }
}
