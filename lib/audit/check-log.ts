import 'server-only';

import { bytesToHex, stringToBytes, type Hex } from 'viem';

import type { Tx } from '@/lib/db/client';

import { emptyFrontier, grow, rootOf, type Frontier, type TreeNode } from './frontier';
import { emptyRoot, leafHash } from './merkle';
import { readEntries, readFrontierAt, type LogEntry } from './read';

export type LogFault =
  /** No entry where one must be. */
  | { fault: 'missing'; index: bigint }
  /** The entry calls itself by another number. */
  | { fault: 'misplaced'; index: bigint }
  /** The stored leaf is not the hash of the entry. */
  | { fault: 'leaf'; index: bigint }
  /** A stored node is not the hash of its children. Proofs made from it would fail. */
  | { fault: 'node'; index: bigint }
  /** Everything fits together, but it is not the log that was anchored: somebody rewrote it with care. */
  | { fault: 'root'; index: null };

export type LogHead = { size: bigint; root: Hex };

type Reader = Pick<Tx, '$queryRaw' | 'auditEntry'>;

const PAGE = 2_000;

const NOTHING: LogHead = { size: 0n, root: bytesToHex(emptyRoot()) };

/**
 * Reads the whole log again, hashes every entry and compares with `anchored`, a size and root from a place that the
 * database's owner cannot rewrite. Undefined when the log is what was anchored. Whatever was changed below the anchored
 * size is found; `fault` says where as far as the database still tells.
 */
export async function checkLog(db: Reader, anchored: LogHead): Promise<LogFault | undefined> {
  const replayed = await replayLog(db, { since: NOTHING, size: anchored.size });
  if ('fault' in replayed) return replayed;
  return replayed.root === anchored.root ? undefined : { fault: 'root', index: null };
}

/**
 * The root of the first `size` entries, from their texts and not from what is stored of the tree, on top of a head that is
 * trusted already. What it returns is consistent with that head by construction.
 */
export async function replayLog(
  db: Reader,
  { since, size }: { since: LogHead; size: bigint },
): Promise<LogHead | LogFault> {
  if (size < since.size) return { fault: 'missing', index: size };
  const frontier = since.size === 0n ? emptyFrontier() : await readFrontierAt(db, since.size);
  if (!frontier || bytesToHex(rootOf(frontier)) !== since.root)
    return { fault: 'root', index: null };
  while (frontier.size < size) {
    const fault = await replayPage(db, frontier, size - frontier.size);
    if (fault) return fault;
  }
  return { size, root: bytesToHex(rootOf(frontier)) };
}

async function replayPage(
  db: Reader,
  frontier: Frontier,
  left: bigint,
): Promise<LogFault | undefined> {
  const limit = left < BigInt(PAGE) ? Number(left) : PAGE;
  const page = await readEntries(db, { after: frontier.size - 1n, limit });
  if (page.length === 0) return { fault: 'missing', index: frontier.size };
  const nodes: TreeNode[] = [];
  for (const row of page) {
    const fault = faultOf(row, frontier.size);
    if (fault) return fault;
    const [, ...parents] = grow(frontier, leafHash(stringToBytes(row.entry)));
    nodes.push(...parents);
  }
  return findWrongNode(db, nodes);
}

function faultOf(
  { index, entry, leafHash: stored }: LogEntry,
  expected: bigint,
): LogFault | undefined {
  if (index !== expected) return { fault: 'missing', index: expected };
  if (bytesToHex(leafHash(stringToBytes(entry))) !== stored) return { fault: 'leaf', index };
  if (sequenceOf(entry) !== index.toString()) return { fault: 'misplaced', index };
  return undefined;
}

function sequenceOf(entry: string): unknown {
  try {
    return (JSON.parse(entry) as { seq?: unknown } | null)?.seq;
  } catch {
    return undefined;
  }
}

async function findWrongNode(
  db: Reader,
  nodes: readonly TreeNode[],
): Promise<LogFault | undefined> {
  const [wrong] = await db.$queryRaw<{ first: bigint }[]>`
    SELECT w.index << w.level AS first
    FROM unnest(
      ${nodes.map((node) => node.level)}::int[],
      ${nodes.map((node) => node.index.toString())}::bigint[],
      ${nodes.map((node) => bytesToHex(node.hash).slice(2))}::text[]
    ) AS w(level, index, hash)
    LEFT JOIN audit_node n ON n.level = w.level AND n.index = w.index
    WHERE n.hash IS DISTINCT FROM decode(w.hash, 'hex')
    ORDER BY w.level, w.index
    LIMIT 1`;
  return wrong && { fault: 'node', index: wrong.first };
}
