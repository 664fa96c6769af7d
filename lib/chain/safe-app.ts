import type { Hash } from 'viem';

import { pause } from '@/lib/core/pause';

/** Where the owners of a Safe use it, and the one other site that may show the portal in a frame. */
export const SAFE_APP = 'https://app.safe.global';

/** Messages of other frames are not answered. */
export const SAFE_APP_ONLY = new RegExp(`^${SAFE_APP.replaceAll('.', '\\.')}$`);

/** wagmi's name for the wallet that a Safe's own app is. */
export const SAFE_CONNECTOR = 'safe';

/** How a transaction of the Safe stands, in the words of the Safe Apps SDK, and the chain's transaction that carried it out. */
export type SafeProgress = { txStatus: string; txHash?: string | null };
export type SafeEnd = { hash: Hash } | 'cancelled' | 'failed' | 'left';

/**
 * Waits until the owners have carried a transaction of their Safe out, which may take days. `cancelled` when another one took
 * its number, `failed` when the Safe carried it out in vain, `left` when `signal` ended the watch. An app that does not answer
 * is asked again.
 */
export async function carriedOut(
  ask: () => Promise<SafeProgress>,
  { interval, signal }: { interval: number; signal: AbortSignal },
): Promise<SafeEnd> {
  while (!signal.aborted) {
    const { txStatus, txHash } = await ask().catch(() => NOT_KNOWN);
    if (txStatus === 'CANCELLED') return 'cancelled';
    if (txStatus === 'FAILED') return 'failed';
    if (txStatus === 'SUCCESS' && txHash) return { hash: txHash as Hash };
    await pause(interval, signal);
  }
  return 'left';
}

const NOT_KNOWN: SafeProgress = { txStatus: 'AWAITING_CONFIRMATIONS' };
