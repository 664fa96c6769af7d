import 'server-only';

import type { Tx } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

type Reader = Pick<Tx, '$queryRaw'>;

/** Σ GPUs × slots of thirty seconds of a provider's machines in an hour, by class; 120 slots are an hour. */
export type HeardHour = {
  provider: string;
  classId: string;
  hour: Date;
  /** From machines that play a recording. */
  simulated: boolean;
  unitSlots: bigint;
};

/**
 * For the worker. What machines showed in the hours that begin in [from, to): the working GPUs of the newest report at the
 * hour's end, for as many slots as a heartbeat was heard in.
 */
export function heardHours(
  tx: Reader,
  { from, to }: { from: Date; to: Date },
): Promise<HeardHour[]> {
  return tx.$queryRaw(Prisma.sql`
    SELECT node.provider, unit."classId", beat.hour, node.simulated,
      sum(unit.units * beat.slots)::bigint AS "unitSlots"
    FROM node_hour AS beat
    JOIN node ON node.id = beat."nodeId"
    JOIN LATERAL (
      SELECT units FROM node_report
      WHERE "nodeId" = beat."nodeId" AND "observedAt" < beat.hour + interval '1 hour'
      ORDER BY sequence DESC LIMIT 1
    ) AS report ON true
    CROSS JOIN LATERAL jsonb_to_recordset(report.units) AS unit("classId" text, units int)
    WHERE beat.hour >= ${from}::timestamptz AND beat.hour < ${to}::timestamptz
    GROUP BY 1, 2, 3, 4
    ORDER BY 3, 1, 2, 4`);
}

/** For the worker. Slots heard on each day (UTC) from `from` to `to`, both counted; days without any are left out. */
export function heardDays(
  tx: Reader,
  { from, to }: { from: Date | null; to: Date },
): Promise<{ day: Date; slots: bigint }[]> {
  return tx.$queryRaw(Prisma.sql`
    SELECT day, sum(slots)::bigint AS slots FROM node_day
    WHERE day <= ${to}::date ${from ? Prisma.sql`AND day >= ${from}::date` : Prisma.empty}
    GROUP BY day ORDER BY day`);
}
