import 'server-only';

import { bytesToHex, concatBytes, stringToBytes, type Hex } from 'viem';

import type { Tx } from '@/lib/db/client';

import { entryText, eventKey, type AuditEvent } from './entry';
import { grow, type Frontier, type TreeNode } from './frontier';
import { leafHash, type Hash } from './merkle';

export type Appended = { index: bigint; leafHash: Hex };

/** Names the log among the database's advisory locks: ASCII "cch-log" as a number. */
const LOG_LOCK = 0x6363682d6c6f67n;

/** Rows in one INSERT; what is in flight stays below a few megabytes. */
const BATCH = 2_000;

/**
 * Appends one entry in the caller's transaction: it is in the log exactly when the caller commits.
 *
 * Writers of the log wait for each other from here to the end of their transactions, so append last. That wait is what
 * makes the indices contiguous: a transaction that rolls back gives its index to the next one. The caller's transaction
 * must run at READ COMMITTED (Prisma's default on PostgreSQL); at a stricter level its snapshot can be older than the
 * lock, and the append then fails on the primary key instead of forking the log.
 */
export async function appendEntry(tx: Tx, event: AuditEvent): Promise<Appended> {
  const [appended] = await appendEntries(tx, [event]);
  if (!appended) throw new Error('one event in, none out');
  return appended;
}

/** Appends many entries in their order, with three round trips for each two thousand of them. */
export async function appendEntries(tx: Tx, events: readonly AuditEvent[]): Promise<Appended[]> {
  if (events.length === 0) return [];
  await lockLog(tx);
  const frontier = await readFrontier(tx);
  const appended: Appended[] = [];
  for (let from = 0; from < events.length; from += BATCH) {
    const batch = extend(frontier, events.slice(from, from + BATCH));
    await insert(tx, batch);
    for (const { index, leaf } of batch.rows) appended.push({ index, leafHash: bytesToHex(leaf) });
  }
  return appended;
}

/** Until the end of the transaction nobody else appends. Taking it twice is harmless. */
export async function lockLog(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${LOG_LOCK}::bigint)::text`;
}

async function readFrontier(tx: Tx): Promise<Frontier> {
  // After the lock, in a statement of its own: only then does the snapshot hold what the last writer committed.
  const rows = await tx.$queryRaw<
    { size: bigint; level: number | null; hash: Uint8Array | null }[]
  >`
    WITH log AS (SELECT coalesce(max(index) + 1, 0) AS size FROM audit_entry)
    SELECT log.size, node.level, node.hash
    FROM log
    LEFT JOIN LATERAL (
      SELECT l.level, coalesce(n.hash, e."leafHash") AS hash
      FROM generate_series(0, 62) AS l(level)
      LEFT JOIN audit_node n ON n.level = l.level AND n.index = (log.size >> l.level) - 1
      LEFT JOIN audit_entry e ON l.level = 0 AND e.index = log.size - 1
      WHERE (log.size >> l.level) & 1 = 1
    ) AS node ON true`;
  const byLevel = new Map<number, Hash>();
  for (const { level, hash } of rows) if (level !== null && hash !== null) byLevel.set(level, hash);
  return { size: rows[0]?.size ?? 0n, byLevel };
}

type Row = { index: bigint; entry: string; leaf: Hash; event: AuditEvent };
type Batch = { rows: Row[]; nodes: TreeNode[] };

/** Moves the frontier on by `events`. */
function extend(frontier: Frontier, events: readonly AuditEvent[]): Batch {
  const batch: Batch = { rows: [], nodes: [] };
  for (const event of events) {
    const index = frontier.size;
    const entry = entryText(index, event);
    const leaf = leafHash(stringToBytes(entry));
    // The leaf itself is kept with its entry.
    const [, ...parents] = grow(frontier, leaf);
    batch.nodes.push(...parents);
    batch.rows.push({ index, entry, leaf, event });
  }
  return batch;
}

async function insert(tx: Tx, { rows, nodes }: Batch): Promise<void> {
  // Hashes go as one string of bytes, 32 for each row: a third of the work of as many texts.
  const leaves = concatBytes(rows.map((row) => row.leaf));
  const hashes = concatBytes(nodes.map((node) => node.hash));
  await tx.$executeRaw`
    WITH written AS (
      INSERT INTO audit_entry
        (index, entry, "leafHash", "recordHash", subject, act, actor, "eventKey", "createdAt")
      SELECT index, entry, substring(${leaves}::bytea FROM nr::int * 32 - 31 FOR 32), record, subject, act, actor, key, time
      FROM unnest(
        ${rows.map((row) => row.index.toString())}::bigint[],
        ${rows.map((row) => row.entry)}::text[],
        ${rows.map((row) => row.event.record)}::text[],
        ${rows.map((row) => row.event.subject)}::text[],
        ${rows.map((row) => row.event.act)}::text[],
        ${rows.map((row) => row.event.actor.address)}::text[],
        ${rows.map((row) => eventKey(row.event))}::text[],
        ${rows.map((row) => row.event.time.toISOString())}::timestamptz[]
      ) WITH ORDINALITY AS row (index, entry, record, subject, act, actor, key, time, nr)
    )
    INSERT INTO audit_node (level, index, hash)
    SELECT level, index, substring(${hashes}::bytea FROM nr::int * 32 - 31 FOR 32)
    FROM unnest(
      ${nodes.map((node) => node.level)}::int[],
      ${nodes.map((node) => node.index.toString())}::bigint[]
    ) WITH ORDINALITY AS node (level, index, nr)`;
}
