import 'server-only';

import type { Address } from 'viem';

import { db } from '@/lib/db/client';

import type { UptimeDto } from './schema';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Slots of thirty seconds in an hour. */
const SLOTS_AN_HOUR = 120n;

type Counted = { slots: bigint; possible: bigint; simulated: boolean };

/** Public. Of one provider; see uptimesOf. */
export async function uptimeOf(
  provider: Address,
  days: number,
  now = new Date(),
): Promise<UptimeDto> {
  const known = await uptimesOf([provider], days, now);
  return known.get(provider) ?? toUptime({ slots: 0n, possible: 0n, simulated: false });
}

/**
 * Public. By provider: the share of the last `days` in which its machines beat. Slots of thirty seconds with a heartbeat over
 * those that there were: of each machine from its enrolment to its revocation, and silence up to now is counted. What beat
 * and is not rolled up yet stands on neither side. A machine that never beat is no measurement, and a provider without one is
 * not in the map.
 *
 * One statement for a page of providers, and some fifty rows of each machine: whole days come from node_day, and only the
 * window's first one from its hours.
 */
export async function uptimesOf(
  providers: readonly string[],
  days: number,
  now = new Date(),
): Promise<ReadonlyMap<string, UptimeDto>> {
  if (providers.length === 0) return new Map();
  // A whole hour, because that is how finely the past is kept.
  const from = new Date(Math.floor((now.getTime() - days * DAY_MS) / HOUR_MS) * HOUR_MS);
  const rows = await db().$queryRaw<({ provider: string } & Counted)[]>`
    WITH machine AS (
      SELECT id, provider, simulated,
        greatest(${from}::timestamptz, "enrolledAt") AS start,
        least(${now}::timestamptz, coalesce("revokedAt", 'infinity')) - ("lastBeatAt" - "rolledTo") AS "end"
      FROM node
      WHERE provider = ANY(${[...providers]}::text[]) AND "rolledTo" IS NOT NULL
        AND coalesce("revokedAt", 'infinity') > ${from}::timestamptz
    ), counted AS (
      SELECT provider, simulated, (
          SELECT coalesce(sum(slots), 0) FROM node_hour
          WHERE "nodeId" = id AND hour >= date_trunc('hour', start, 'UTC')
            AND hour < date_trunc('day', start, 'UTC') + interval '24 hours'
        ) + (
          SELECT coalesce(sum(slots), 0) FROM node_day
          WHERE "nodeId" = id AND day > (start AT TIME ZONE 'UTC')::date
        ) AS slots,
        greatest(floor(extract(epoch FROM "end" - start) / 30), 0) AS possible
      FROM machine
    )
    SELECT provider, bool_or(simulated) AS simulated,
      sum(least(slots, possible))::bigint AS slots, sum(possible)::bigint AS possible
    FROM counted GROUP BY provider`;
  return new Map(rows.map((row) => [row.provider, toUptime(row)]));
}

/** Cut and never rounded up, so that only a provider without a gap has all of it. */
function toUptime({ slots, possible, simulated }: Counted): UptimeDto {
  return {
    share: possible > 0n ? Number((slots * 10_000n) / possible) : null,
    measuredHours: Number(slots / SLOTS_AN_HOUR),
    simulated,
  };
}
