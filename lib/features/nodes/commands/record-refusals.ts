import { zeroAddress, type Address } from 'viem';

import type { RefusalReason } from '@/lib/agent/protocol/wire';
import type { Db } from '@/lib/db/client';

export type Refusal = {
  /** Of an enrolled node; undefined for a key that nobody enrolled. */
  nodeKey: Address | undefined;
  reason: RefusalReason;
  /** What a person needs to understand it; cut at a thousand characters. */
  sample: Record<string, string | number | boolean | null>;
};

const SAMPLE_LENGTH = 1_000;

/**
 * Counts refused messages by node, reason and day, each with its last sample. Keys that nobody enrolled are counted
 * together: whoever invents keys must not be able to fill a table with them.
 */
export async function recordRefusals(
  db: Db,
  refusals: readonly Refusal[],
  now: Date,
): Promise<void> {
  const lines = new Map<
    string,
    { nodeKey: string; reason: string; count: number; sample: string }
  >();
  for (const { nodeKey = zeroAddress, reason, sample } of refusals) {
    const key = `${nodeKey} ${reason}`;
    const text = JSON.stringify(sample);
    lines.set(key, {
      nodeKey,
      reason,
      count: (lines.get(key)?.count ?? 0) + 1,
      sample: text.length > SAMPLE_LENGTH ? JSON.stringify({ reason }) : text,
    });
  }
  if (lines.size === 0) return;
  // In one order, so that two processes which count the same lines wait for each other and do not lock each other out.
  const rows = [...lines.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  await db.$executeRaw`
    INSERT INTO node_refusal ("nodeKey", reason, day, count, "lastAt", "lastSample")
    SELECT key, reason, (${now}::timestamptz AT TIME ZONE 'UTC')::date, count, ${now}::timestamptz, sample::jsonb
    FROM unnest(
      ${rows.map((row) => row.nodeKey)}::text[],
      ${rows.map((row) => row.reason)}::text[],
      ${rows.map((row) => row.count)}::int[],
      ${rows.map((row) => row.sample)}::text[]
    ) AS line (key, reason, count, sample)
    ON CONFLICT ("nodeKey", reason, day) DO UPDATE
    SET count = node_refusal.count + excluded.count, "lastAt" = excluded."lastAt", "lastSample" = excluded."lastSample"`;
}

/** What could not be read names no node that could be believed: it is counted with the unknown ones. */
export function recordMalformed(db: Db, detail: string, now: Date): Promise<void> {
  return recordRefusals(db, [{ nodeKey: undefined, reason: 'malformed', sample: { detail } }], now);
}
