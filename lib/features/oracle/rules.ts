import { BPS } from '@/lib/core/units';

import type { Guards, SourceState } from './schema';

/** A price as the oracle holds it: settlement-asset units for 1e18 CCH. */
export type Observation = { price: bigint; observedAt: Date };

/** Hard limits of the PriceOracle contract; a test compares them with its constants. */
export const ORACLE_LIMITS = {
  maxSources: 16,
  maxSkewSeconds: 60,
  maxAgeSeconds: 30 * 86_400,
  maxDeviationBps: 5_000,
} as const;

/** An observation is fresh up to and including its last second. */
export function freshUntil(observedAt: Date, { maxAge }: Pick<Guards, 'maxAge'>): Date {
  return new Date(observedAt.getTime() + maxAge * 1_000);
}

export type Settled<T> = {
  /** In the order of their prices. */
  fresh: T[];
  agreeing: T[];
  /** Median of the agreeing; undefined when fewer than `minSources` agree. */
  price: bigint | undefined;
  /** Last second at which `minSources` of the agreeing are still fresh. */
  validUntil: Date | undefined;
};

/**
 * The contract's own way from several prices to one (`ReferenceMath.settle`, `PriceOracle._isUsable`), at a block of the time
 * `now`: median of all that are fresh, without those that deviate too far from it, and of the rest the median again.
 */
export function settleReference<T extends Observation>(
  all: readonly T[],
  guards: Guards,
  now: Date,
): Settled<T> {
  const fresh = all
    .filter(({ price, observedAt }) => isUsable({ price, observedAt }, guards, now))
    .toSorted((a, b) => order(a.price, b.price));
  const middle = median(fresh);
  const agreeing = fresh.filter(({ price }) => agrees(price, middle, guards.maxDeviationBps));
  const isEnough = agreeing.length >= guards.minSources;
  const newestFirst = agreeing.map((one) => one.observedAt).toSorted((a, b) => +b - +a);
  const pivot = isEnough ? newestFirst[guards.minSources - 1] : undefined;
  return {
    fresh,
    agreeing,
    price: isEnough ? median(agreeing) : undefined,
    validUntil: pivot && freshUntil(pivot, guards),
  };
}

function isUsable({ price, observedAt }: Observation, guards: Guards, now: Date): boolean {
  return (
    price >= guards.minPrice && price <= guards.maxPrice && freshUntil(observedAt, guards) >= now
  );
}

/** The middle one, or ⌊mean of the middle two⌋; 0 of none. */
function median(sorted: readonly Observation[]): bigint {
  const upper = sorted[Math.floor(sorted.length / 2)]?.price ?? 0n;
  if (sorted.length % 2 === 1 || sorted.length === 0) return upper;
  return ((sorted[sorted.length / 2 - 1]?.price ?? 0n) + upper) / 2n;
}

function agrees(price: bigint, middle: bigint, maxDeviationBps: number): boolean {
  const distance = price > middle ? price - middle : middle - price;
  return distance * BPS <= middle * BigInt(maxDeviationBps);
}

/** How far a price lies from another, in basis points, rounded towards zero; negative below it. */
export function deviationBps(price: bigint, from: bigint): number {
  return from === 0n ? 0 : Number(((price - from) * BPS) / from);
}

/** Whether a source counts at `now`, and if not, why. */
export function sourceState<T extends Partial<Nullable<Observation>>>(
  source: T,
  { agreeing, fresh }: { agreeing: readonly unknown[]; fresh: readonly unknown[] },
  guards: Guards,
): SourceState {
  if (agreeing.includes(source)) return 'counted';
  if (fresh.includes(source)) return 'deviates';
  if (!source.price || !source.observedAt) return 'silent';
  if (source.price < guards.minPrice || source.price > guards.maxPrice) return 'outsideGuards';
  return 'old';
}

type Nullable<T> = { [K in keyof T]: T[K] | null };

function order(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
