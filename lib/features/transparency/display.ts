import { BPS } from '@/lib/core/units';

export type Trend = 'up' | 'down' | 'flat';

/** How an amount moved; `bps` is the size of the step in basis points of the amount before, rounded to the nearest. */
export type Change = { trend: Trend; bps: bigint; amount: bigint };

/** Undefined where there was nothing before, because every step from zero is infinite. */
export function changeOf(now: bigint, before: bigint): Change | undefined {
  if (before === 0n) return undefined;
  const amount = now > before ? now - before : before - now;
  const bps = (amount * BPS * 2n + before) / (before * 2n);
  return { trend: trendOf(now, before), bps, amount };
}

export function trendOf(now: bigint, before: bigint): Trend {
  return now === before ? 'flat' : now > before ? 'up' : 'down';
}

export type CoverageState = 'healthy' | 'watched' | 'short';

/** Short below 100 %, watched below the healthy line. */
export function coverageState(coverageBps: bigint, healthyBps: number): CoverageState {
  if (coverageBps < BPS) return 'short';
  return coverageBps < BigInt(healthyBps) ? 'watched' : 'healthy';
}

/** The ring shows up to one and a half times what is owed, so that a surplus is seen and 100 % is a mark on it. */
export const RING_FULL_BPS = 15_000n;

/** Share of the ring, 0 to 1, for the eye only. */
export function ringShare(coverageBps: bigint): number {
  const shown = coverageBps > RING_FULL_BPS ? RING_FULL_BPS : coverageBps;
  return Number(shown) / Number(RING_FULL_BPS);
}
