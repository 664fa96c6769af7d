import type { Db } from '@/lib/db/client';

const DAY_MS = 86_400_000;

/** Days for which there is a partition before they begin. */
const AHEAD_DAYS = 3;

/** Names the making of partitions among the database's advisory locks: ASCII "beats" as a number. */
const LOCK = 0x6265617473n;

export type KeepPartitionsOptions = {
  now: Date;
  /** Days whose heartbeats are kept; what is older goes, with its hours and days kept (roll-up-nodes.ts). */
  retentionDays: number;
};

/**
 * Makes the partitions of the coming days and drops those past the retention. Can run anywhere, any number of times at
 * once.
 */
export async function keepPartitions(
  db: Db,
  { now, retentionDays }: KeepPartitionsOptions,
): Promise<{ made: number; dropped: string[] }> {
  const today = startOfDay(now);
  const wanted = Array.from({ length: AHEAD_DAYS + 1 }, (_, day) => new Date(today + day * DAY_MS));
  const made = await makePartitions(db, wanted);
  const oldest = partitionOf(new Date(today - retentionDays * DAY_MS));
  const dropped = (await listPartitions(db)).filter((name) => name < oldest);
  for (const name of dropped) await db.$executeRawUnsafe(`DROP TABLE IF EXISTS ${name}`);
  return { made, dropped };
}

/** Makes the partitions of these days where they are missing, and returns how many were. */
export async function makePartitions(db: Db, days: readonly Date[]): Promise<number> {
  const known = new Set(await listPartitions(db));
  const missing = new Map(
    days
      .map((day) => [partitionOf(day), new Date(startOfDay(day))] as const)
      .filter(([name]) => !known.has(name)),
  );
  if (missing.size === 0) return 0;
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${LOCK}::bigint)::text`;
    for (const [name, from] of missing) {
      const to = new Date(from.getTime() + DAY_MS);
      await tx.$executeRawUnsafe(
        `CREATE TABLE IF NOT EXISTS ${name} PARTITION OF node_heartbeat FOR VALUES FROM ('${from.toISOString()}') TO ('${to.toISOString()}')`,
      );
    }
  });
  return missing.size;
}

async function listPartitions(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT inhrelid::regclass::text AS name FROM pg_inherits
    WHERE inhparent = 'node_heartbeat'::regclass`;
  return rows.map(({ name }) => name);
}

/** Sorts as the days do. */
function partitionOf(day: Date): string {
  return `node_heartbeat_${day.toISOString().slice(0, 10).replaceAll('-', '')}`;
}

function startOfDay(moment: Date): number {
  return Math.floor(moment.getTime() / DAY_MS) * DAY_MS;
}
