import { bytesToHex, stringToBytes } from 'viem';

import { appendEntries, appendEntry } from '@/lib/audit/append';
import { entryText, type AuditEvent } from '@/lib/audit/entry';
import { emptyFrontier, grow } from '@/lib/audit/frontier';
import {
  consistencyRanges,
  hashRange,
  inclusionRanges,
  leafHash,
  rootFromNodes,
  verifyInclusion,
  type Hash,
} from '@/lib/audit/merkle';
import { proveInclusion } from '@/lib/audit/read';
import { createDb, type Db } from '@/lib/db/client';

import { withBenchDatabase } from './database';
import type { Metric } from './metric';
import { median, percentile, timed } from './statistics';

const BATCH = 1_000;
const ROUNDS = 30;
const SINGLES = 300;
const MILLION = 1_000_000n;

/**
 * The audit log: entries appended by thousands, with canonical JSON, hashes and the tree's nodes, beside the plain insertion
 * of the same rows, each in a transaction of its own (`vs_single_commit`) or by thousands too (`vs_raw_insert`); and how
 * small proofs stay.
 */
export async function auditBench(): Promise<Metric[]> {
  return [...(await benchDatabase()), ...benchTree()];
}

function benchDatabase(): Promise<Metric[]> {
  return withBenchDatabase(async ({ databaseUrl }) => {
    const db = createDb(databaseUrl);
    try {
      return await measureDatabase(db);
    } finally {
      await db.$disconnect();
    }
  });
}

/** Milliseconds of each round, for the plain insert and for the log. */
type Pair = { raw: number[]; log: number[] };

async function measureDatabase(db: Db): Promise<Metric[]> {
  await db.$executeRaw`CREATE TABLE raw_entry (LIKE audit_entry INCLUDING ALL)`;
  const bulk: Pair = { raw: [], log: [] };
  // One after the other in turn, so that a slow moment of the machine falls on both.
  for (let round = 0; round < ROUNDS; round++) {
    const events = eventsOf(round * BATCH, BATCH);
    const rows = rawRows(round * BATCH, events);
    bulk.raw.push(await timed(() => insertRaw(db, rows)));
    bulk.log.push(await timed(() => db.$transaction((tx) => appendEntries(tx, events))));
  }
  const single: Pair = { raw: [], log: [] };
  for (const [i, event] of eventsOf(0, SINGLES).entries()) {
    const rows = rawRows(ROUNDS * BATCH + i, [event]);
    single.raw.push(await timed(() => insertRaw(db, rows)));
    single.log.push(await timed(() => db.$transaction((tx) => appendEntry(tx, event))));
  }
  const size = BigInt(ROUNDS * BATCH + SINGLES);
  const proofs: number[] = [];
  for (let i = 0n; i < 200n; i++)
    proofs.push(await timed(() => proveInclusion(db, { index: (i * 7_919n) % size, size })));

  const perEntry = median(bulk.log) / BATCH;
  return [
    {
      name: 'audit.append.vs_single_commit',
      value: median(single.raw) / perEntry,
      unit: 'ratio',
      target: { atLeast: 10 },
    },
    { name: 'audit.append.batched', value: 1_000 / perEntry, unit: 'entries/s' },
    { name: 'audit.append.single', value: 1_000 / median(single.log), unit: 'entries/s' },
    { name: 'audit.single_commit', value: 1_000 / median(single.raw), unit: 'rows/s' },
    {
      name: 'audit.append.vs_raw_insert',
      value: median(bulk.raw) / median(bulk.log),
      unit: 'ratio',
    },
    { name: 'audit.proof.read_p95', value: percentile(proofs, 0.95), unit: 'ms' },
  ];
}

function benchTree(): Metric[] {
  const entries = Array.from({ length: 100_000 }, (_, i) => stringToBytes(`entry ${i}`));
  const frontier = emptyFrontier();
  const nodes = new Map<string, Hash>();
  const started = performance.now();
  for (const entry of entries)
    for (const node of grow(frontier, leafHash(entry)))
      nodes.set(`${node.level}:${node.index}`, node.hash);
  const perSecond = entries.length / ((performance.now() - started) / 1_000);

  const size = BigInt(entries.length);
  const read = ({ level, index }: { level: number; index: bigint }) =>
    nodes.get(`${level}:${index}`)!;
  const root = rootFromNodes(size, read);
  const claims = Array.from({ length: 2_000 }, (_, i) => {
    const index = (BigInt(i) * 7_919n) % size;
    const hashes = inclusionRanges(index, size).map((range) => hashRange(range, read));
    return { leaf: read({ level: 0, index }), index, size, root, hashes };
  });
  const verifying = performance.now();
  const verified = claims.filter(verifyInclusion).length;
  const verifyPerSecond = verified / ((performance.now() - verifying) / 1_000);

  let inclusion = 0;
  let consistency = 0;
  for (let i = 1n; i < MILLION; i += 97n) {
    inclusion = Math.max(inclusion, inclusionRanges(i, MILLION).length);
    consistency = Math.max(consistency, consistencyRanges(i, MILLION).length);
  }
  return [
    {
      name: 'audit.merkle.appends_per_second',
      value: perSecond,
      unit: 'entries/s',
    },
    { name: 'audit.proof.verify_per_second', value: verifyPerSecond, unit: 'proofs/s' },
    { name: 'audit.proof.max_hashes_1m', value: inclusion, unit: 'hashes' },
    { name: 'audit.proof.max_consistency_hashes_1m', value: consistency, unit: 'hashes' },
  ];
}

function eventsOf(from: number, count: number): AuditEvent[] {
  return Array.from({ length: count }, (_, i) => ({
    act: 'provider.certified',
    actor: { address: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8', role: 'certifier' },
    subject: 'provider:0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
    record: `0x${(from + i).toString(16).padStart(64, '0')}`,
    time: new Date(1_795_000_000_000 + from + i),
  }));
}

type RawRow = { index: string; entry: string; leaf: string; event: AuditEvent };

/** Made before the clock starts: the plain insert neither writes canonical JSON nor hashes. */
function rawRows(from: number, events: readonly AuditEvent[]): RawRow[] {
  return events.map((event, i) => {
    const entry = entryText(BigInt(from + i), event);
    const leaf = bytesToHex(leafHash(stringToBytes(entry))).slice(2);
    return { index: String(from + i), entry, leaf, event };
  });
}

/** The same rows into the same columns and indices, without tree and lock. */
async function insertRaw(db: Db, rows: readonly RawRow[]): Promise<void> {
  await db.$transaction(
    (tx) => tx.$executeRaw`
      INSERT INTO raw_entry (index, entry, "leafHash", "recordHash", subject, act, actor, "createdAt")
      SELECT index, entry, decode(leaf, 'hex'), record, subject, act, actor, time
      FROM unnest(
        ${rows.map((row) => row.index)}::bigint[],
        ${rows.map((row) => row.entry)}::text[],
        ${rows.map((row) => row.leaf)}::text[],
        ${rows.map((row) => row.event.record)}::text[],
        ${rows.map((row) => row.event.subject)}::text[],
        ${rows.map((row) => row.event.act)}::text[],
        ${rows.map((row) => row.event.actor.address)}::text[],
        ${rows.map((row) => row.event.time.toISOString())}::timestamptz[]
      ) AS row (index, entry, leaf, record, subject, act, actor, time)`,
  );
}
