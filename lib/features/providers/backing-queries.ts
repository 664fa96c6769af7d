import 'server-only';

import type { Tx } from '@/lib/db/client';

import { HORIZON, periodAt, periodEnd, periodStart } from './commitment-rules';

/**
 * Public. CCH that are certified, committed and unsold at `time`, as `ProviderRegistry.backingHours` counts them: what is
 * left of the current period by the second, and the twelve periods that follow.
 */
export async function backingHoursAt(tx: Tx, chainId: number, time: Date): Promise<bigint> {
  const current = periodAt(time);
  const rows = await tx.$queryRaw<{ period: number; unsold: string }[]>`
    SELECT "period", sum(greatest("counted" - "sold", 0))::text AS "unsold" FROM "chain_commitment"
    WHERE "chainId" = ${chainId} AND "period" BETWEEN ${current} AND ${current + HORIZON}
    GROUP BY "period"`;
  const seconds = (from: Date, to: Date) =>
    BigInt(Math.floor((to.getTime() - from.getTime()) / 1_000));
  const end = periodEnd(current);
  return rows.reduce((sum, { period, unsold }) => {
    const hours = BigInt(unsold);
    return (
      sum +
      (period === current
        ? (hours * seconds(time, end)) / seconds(periodStart(current), end)
        : hours)
    );
  }, 0n);
}
