/** `ProviderRegistry.PERIOD`: hours are committed for thirty days at a time, counted from the Unix epoch. */
export const PERIOD_SECONDS = 30 * 86_400;
const PERIOD_MS = PERIOD_SECONDS * 1_000;
const HALF_DAY_MS = 12 * 3_600_000;
const PERIOD_HOURS = 720n;

/** `ProviderRegistry.HORIZON`: periods ahead for which hours may be committed. */
export const HORIZON = 12;

/** The period that `time` lies in. */
export function periodAt(time: Date): number {
  return Math.floor(time.getTime() / PERIOD_MS);
}

export function periodStart(period: number): Date {
  return new Date(period * PERIOD_MS);
}

/** The first moment after the period. */
export function periodEnd(period: number): Date {
  return periodStart(period + 1);
}

/**
 * The first and the last day of a period, each at noon: a period begins at midnight UTC, and at noon every time zone that
 * a city may have names the same day.
 */
export function periodDays(period: number): { first: Date; last: Date } {
  return {
    first: new Date(periodStart(period).getTime() + HALF_DAY_MS),
    last: new Date(periodEnd(period).getTime() - HALF_DAY_MS),
  };
}

/** H100-hours (CCH) that `capacity` (WAD of H100-equivalent GPUs) delivers in a period: the most that is committed. */
export function committable(capacity: bigint): bigint {
  return capacity * PERIOD_HOURS;
}

/** Why a provider cannot commit hours for a period. */
export type PeriodRefusal = 'not-live' | 'begun' | 'too-far' | 'beyond-expiry';

/** As `commitCapacity` asks it; undefined when the period is open to the provider. */
export function refusalFor(
  period: number,
  { now, live, expiresAt }: { now: Date; live: boolean; expiresAt: Date | null },
): PeriodRefusal | undefined {
  const current = periodAt(now);
  if (period <= current) return 'begun';
  if (period > current + HORIZON) return 'too-far';
  if (!live) return 'not-live';
  return expiresAt !== null && periodEnd(period) <= expiresAt ? undefined : 'beyond-expiry';
}

/**
 * What counts of a promise: the smaller of it and of what the certification in force delivers, nothing where that ends
 * before the period does.
 */
export function countingHours(
  { period, hours }: { period: number; hours: bigint },
  { capacity, expiresAt }: { capacity: bigint; expiresAt: Date | null },
): bigint {
  if (expiresAt === null || periodEnd(period) > expiresAt) return 0n;
  const limit = committable(capacity);
  return hours < limit ? hours : limit;
}
