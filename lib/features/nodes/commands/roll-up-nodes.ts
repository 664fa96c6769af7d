import type { Db } from '@/lib/db/client';

/** Nodes in one statement. */
const BATCH = 500;

/**
 * Brings hours and days up to the newest heartbeats and returns how many nodes had any. A node's observations only move
 * forward, so that nothing behind `rolledTo` can change: only the hours from there on are computed, each anew from all its
 * heartbeats, and written over what stood there. Interrupted or run twice at once, it comes to the same rows.
 */
export async function rollUpNodes(db: Db): Promise<number> {
  let total = 0;
  for (let after = 0; ;) {
    const rows = await db.$queryRaw<{ id: number }[]>`
      SELECT id FROM node
      WHERE id > ${after} AND "lastBeatAt" > coalesce("rolledTo", '-infinity')
      ORDER BY id LIMIT ${BATCH}`;
    const ids = rows.map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) return total;
    await rollUp(db, ids);
    total += ids.length;
    after = last;
  }
}

/**
 * A slot of thirty seconds counts once, however many heartbeats lie in it; its values are the means of them. Energy is
 * power × thirty seconds over the slots whose power is known, rounded to whole Wh for each hour.
 */
async function rollUp(db: Db, ids: number[]): Promise<void> {
  await db.$transaction(async (tx) => {
    const due = await tx.$queryRaw<{ from: Date; to: Date }[]>`
      WITH due AS (
        SELECT id, "rolledTo", "lastBeatAt" FROM node WHERE id = ANY(${ids}::int[]) ORDER BY id FOR UPDATE
      )
      SELECT date_trunc('hour', min(coalesce("rolledTo", "lastBeatAt" - interval '8 days')), 'UTC') AS from,
        max("lastBeatAt") AS to FROM due`;
    const [span] = due;
    if (!span) return;
    await tx.$executeRaw`
      INSERT INTO node_hour ("nodeId", hour, slots, "gpuSlots", utilisation, temperature, energy)
      SELECT "nodeId", hour, count(*), coalesce(sum(gpus) FILTER (WHERE power IS NOT NULL), 0),
        round(avg(utilisation) * 100), max(temperature), round(coalesce(sum(power), 0) * 30 / 3600)
      FROM (
        SELECT "nodeId", date_trunc('hour', "observedAt", 'UTC') AS hour,
          floor(extract(epoch FROM "observedAt") / 30) AS slot,
          max(beat.gpus) AS gpus, avg(beat.power) AS power, avg(beat.utilisation) AS utilisation,
          max(beat.temperature) AS temperature
        FROM node_heartbeat AS beat
        JOIN node ON node.id = "nodeId"
        WHERE "nodeId" = ANY(${ids}::int[])
          AND "observedAt" >= ${span.from}::timestamptz AND "observedAt" <= ${span.to}::timestamptz
          AND "observedAt" >= date_trunc('hour', coalesce(node."rolledTo", '-infinity'), 'UTC')
        GROUP BY 1, 2, 3
      ) AS slots
      GROUP BY "nodeId", hour
      ON CONFLICT ("nodeId", hour) DO UPDATE
      SET slots = excluded.slots, "gpuSlots" = excluded."gpuSlots", utilisation = excluded.utilisation,
        temperature = excluded.temperature, energy = excluded.energy`;
    await tx.$executeRaw`
      INSERT INTO node_day ("nodeId", day, slots, "gpuSlots", utilisation, temperature, energy)
      SELECT "nodeId", (hour AT TIME ZONE 'UTC')::date, sum(slots), sum("gpuSlots"),
        round(sum(utilisation::numeric * slots) / nullif(sum(slots) FILTER (WHERE utilisation IS NOT NULL), 0)),
        max(temperature), sum(energy)
      FROM node_hour
      WHERE "nodeId" = ANY(${ids}::int[])
        AND hour >= date_trunc('day', ${span.from}::timestamptz, 'UTC') AND hour <= ${span.to}::timestamptz
      GROUP BY 1, 2
      ON CONFLICT ("nodeId", day) DO UPDATE
      SET slots = excluded.slots, "gpuSlots" = excluded."gpuSlots", utilisation = excluded.utilisation,
        temperature = excluded.temperature, energy = excluded.energy`;
    await tx.$executeRaw`
      UPDATE node SET "rolledTo" = "lastBeatAt" WHERE id = ANY(${ids}::int[])`;
  });
}
