import 'server-only';

import { bytesToHex, type Hex } from 'viem';

import type { Tx } from '@/lib/db/client';

import type { Frontier } from './frontier';
import {
  consistencyRanges,
  coverOf,
  hashRange,
  inclusionRanges,
  rootFromNodes,
  type Hash,
  type NodeId,
  type NodeReader,
  type Range,
} from './merkle';

/** A database or a transaction. */
type Reader = Pick<Tx, '$queryRaw' | 'auditEntry'>;

export type LogEntry = { index: bigint; entry: string; leafHash: Hex };

export type InclusionProof = {
  index: bigint;
  size: bigint;
  leafHash: Hex;
  root: Hex;
  hashes: Hex[];
};

export type ConsistencyProof = {
  from: bigint;
  to: bigint;
  fromRoot: Hex;
  toRoot: Hex;
  hashes: Hex[];
};

export async function logSize(db: Reader): Promise<bigint> {
  const newest = await db.auditEntry.findFirst({
    orderBy: { index: 'desc' },
    select: { index: true },
  });
  return newest ? newest.index + 1n : 0n;
}

/** Entries with an index above `after`, or from the first on; in their order. */
export async function readEntries(
  db: Reader,
  { after, limit }: { after?: bigint; limit: number },
): Promise<LogEntry[]> {
  const rows = await db.auditEntry.findMany({
    where: after === undefined ? {} : { index: { gt: after } },
    orderBy: { index: 'asc' },
    take: limit,
    select: { index: true, entry: true, leafHash: true },
  });
  return rows.map((row) => ({ ...row, leafHash: bytesToHex(row.leafHash) }));
}

/** The root of the first `size` entries, from at most log2(size) nodes. */
export async function rootAt(db: Reader, size: bigint): Promise<Hex> {
  const whole = { start: 0n, end: size };
  return bytesToHex(rootFromNodes(size, await readNodes(db, [whole])));
}

/** What the tree needs to grow on from `size` entries; undefined when the log does not have as many. */
export async function readFrontierAt(db: Reader, size: bigint): Promise<Frontier | undefined> {
  const nodes = coverOf({ start: 0n, end: size });
  const hashes = await findNodes(db, nodes);
  const byLevel = new Map(nodes.map((node) => [node.level, hashes.get(keyOf(node))]));
  return isComplete(byLevel) ? { size, byLevel } : undefined;
}

/** Proves that entry `index` stands in the log of `size`. Throws a RangeError when it does not. */
export async function proveInclusion(
  db: Reader,
  { index, size }: { index: bigint; size: bigint },
): Promise<InclusionProof> {
  const ranges = inclusionRanges(index, size);
  const leaf = { start: index, end: index + 1n };
  const read = await readNodes(db, [...ranges, leaf, { start: 0n, end: size }]);
  return {
    index,
    size,
    leafHash: bytesToHex(hashRange(leaf, read)),
    root: bytesToHex(rootFromNodes(size, read)),
    hashes: ranges.map((range) => bytesToHex(hashRange(range, read))),
  };
}

/** Proves that the log of `to` begins with the log of `from`. Throws a RangeError when `from` is above `to`. */
export async function proveConsistency(
  db: Reader,
  { from, to }: { from: bigint; to: bigint },
): Promise<ConsistencyProof> {
  const ranges = consistencyRanges(from, to);
  const read = await readNodes(db, [...ranges, { start: 0n, end: from }, { start: 0n, end: to }]);
  return {
    from,
    to,
    fromRoot: bytesToHex(rootFromNodes(from, read)),
    toRoot: bytesToHex(rootFromNodes(to, read)),
    hashes: ranges.map((range) => bytesToHex(hashRange(range, read))),
  };
}

/** Loads the complete nodes that cover `ranges`, in one round trip: O(log² n) of them at the very most. */
async function readNodes(db: Reader, ranges: readonly Range[]): Promise<NodeReader> {
  const hashes = await findNodes(db, ranges.flatMap(coverOf));
  return (node) => {
    const hash = hashes.get(keyOf(node));
    if (!hash) throw new Error(`the log lacks node ${keyOf(node)}`);
    return hash;
  };
}

async function findNodes(db: Reader, nodes: readonly NodeId[]): Promise<Map<string, Hash>> {
  const rows = await db.$queryRaw<{ level: number; index: bigint; hash: Uint8Array }[]>`
    SELECT w.level, w.index, coalesce(n.hash, e."leafHash") AS hash
    FROM unnest(
      ${nodes.map((node) => node.level)}::int[],
      ${nodes.map((node) => node.index.toString())}::bigint[]
    ) AS w(level, index)
    LEFT JOIN audit_node n ON n.level = w.level AND n.index = w.index
    LEFT JOIN audit_entry e ON w.level = 0 AND e.index = w.index
    WHERE n.hash IS NOT NULL OR e."leafHash" IS NOT NULL`;
  return new Map(rows.map((row) => [keyOf(row), row.hash]));
}

function keyOf({ level, index }: NodeId): string {
  return `${level}:${index}`;
}

function isComplete(byLevel: Map<number, Hash | undefined>): byLevel is Map<number, Hash> {
  return [...byLevel.values()].every((hash) => hash !== undefined);
}
