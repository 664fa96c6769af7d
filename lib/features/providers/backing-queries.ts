import 'server-only';

import { Prisma } from '@/lib/db/generated/client';

import { HORIZON, PERIOD_SECONDS, periodAt, periodEnd, periodStart } from './commitment-rules';

/** What of each period is certified, committed and unsold, in CCH; null where nothing is. */
export type Unsold = { period: number; hours: string }[] | null;

/**
 * Public. `Unsold` of the period that `time` lies in and the twelve that follow: a column for a query that reads it together
 * with what is of the same block.
 */
export function unsoldAt(chainId: Prisma.Sql, time: Prisma.Sql): Prisma.Sql {
  const current = Prisma.sql`floor(extract(epoch FROM ${time}) / ${PERIOD_SECONDS})::int`;
  return Prisma.sql`(
    SELECT json_agg(u) FROM (
      SELECT "period", sum(greatest("counted" - "sold", 0))::text AS "hours" FROM "chain_commitment"
      WHERE "chainId" = ${chainId} AND "period" BETWEEN ${current} AND ${current} + ${HORIZON}
      GROUP BY "period") u)`;
}

/**
 * CCH that are certified, committed and unsold at `time`, as `ProviderRegistry.backingHours` counts them: what is left of
 * the current period by the second, and the whole of those that follow.
 */
export function backingHours(unsold: Unsold, time: Date): bigint {
  const current = periodAt(time);
  const left = secondsBetween(time, periodEnd(current));
  const whole = secondsBetween(periodStart(current), periodEnd(current));
  return (unsold ?? []).reduce((sum, { period, hours }) => {
    const ofPeriod = BigInt(hours);
    return sum + (period === current ? (ofPeriod * left) / whole : ofPeriod);
  }, 0n);
}

function secondsBetween(from: Date, to: Date): bigint {
  return BigInt(Math.floor((to.getTime() - from.getTime()) / 1_000));
}
