import type { Hex } from 'viem';

import type { Db } from '@/lib/db/client';

import type { Progress } from '../rules';
import { makePartitions } from './keep-partitions';

/** A heartbeat whose signature was found good under `session`. */
export type VerifiedBeat = {
  sequence: number;
  observedAt: number;
  gpus: number;
  utilisation: number | null;
  temperature: number | null;
  power: number | null;
  /** Ed25519, 64 bytes. */
  signature: Uint8Array;
};

/** Heartbeats of one node, sequence and time rising. */
export type VerifiedBatch = { nodeId: number; session: Hex; beats: readonly VerifiedBeat[] };

/** What became of a batch: the sequences that were taken, and the node as it stood before. */
export type Stored = {
  taken: ReadonlySet<number>;
  before: Progress;
  session: Hex | null;
  revoked: boolean;
};

export type HeartbeatStore = { store(batch: VerifiedBatch, now: Date): Promise<Stored> };

/** Heartbeats in one statement. */
const GROUP = 4_000;

type Waiting = {
  batch: VerifiedBatch;
  now: Date;
  resolve: (stored: Stored) => void;
  reject: (error: unknown) => void;
};

const stores = new WeakMap<Db, HeartbeatStore>();

/**
 * The store of this process: while one group is being written, whatever arrives waits and becomes the next, so that the
 * busier it is, the fewer statements a heartbeat costs (group commit). A batch is answered when it is committed.
 */
export function heartbeatStore(db: Db): HeartbeatStore {
  let store = stores.get(db);
  if (!store) stores.set(db, (store = createStore(db)));
  return store;
}

function createStore(db: Db): HeartbeatStore {
  let waiting: Waiting[] = [];
  let writing = false;

  const write = async (): Promise<void> => {
    if (writing) return;
    writing = true;
    while (waiting.length > 0) {
      const { group, rest } = nextGroup(waiting);
      waiting = rest;
      try {
        const stored = await storeGroup(db, group);
        for (const [index, { resolve }] of group.entries()) resolve(stored[index]!);
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    writing = false;
  };

  return {
    store: (batch, now) =>
      new Promise((resolve, reject) => {
        waiting.push({ batch, now, resolve, reject });
        void write();
      }),
  };
}

/** As many as fit, each node once: so sequence and time rise within what one statement takes of a node. */
function nextGroup(waiting: readonly Waiting[]): { group: Waiting[]; rest: Waiting[] } {
  const group: Waiting[] = [];
  const rest: Waiting[] = [];
  const nodes = new Set<number>();
  let size = 0;
  for (const item of waiting) {
    const { nodeId, beats } = item.batch;
    const fits = size === 0 || size + beats.length <= GROUP;
    if (!fits || nodes.has(nodeId)) rest.push(item);
    else {
      group.push(item);
      nodes.add(nodeId);
      size += beats.length;
    }
  }
  return { group, rest };
}

/** PostgreSQL: no partition of relation found for row. */
const NO_PARTITION = /no partition of relation|23514/;

async function storeGroup(db: Db, group: readonly Waiting[]): Promise<Stored[]> {
  try {
    return await insertGroup(db, group);
  } catch (error) {
    if (!NO_PARTITION.test(String(error))) throw error;
    // Only days from a week ago to tomorrow come here: the times were checked.
    const days = group.flatMap(({ batch }) => batch.beats.map((beat) => new Date(beat.observedAt)));
    await makePartitions(db, days);
    return insertGroup(db, group);
  }
}

type Row = {
  id: number;
  lastSequence: bigint;
  lastObservedAt: Date | null;
  sessionKey: Hex | null;
  revoked: boolean;
  taken: bigint[] | null;
};

/**
 * One statement, one transaction. It locks the nodes in the order of their ids (two processes cannot lock each other out),
 * reads how far each has come after it has the lock, takes only what comes after that, and moves the node on. So the same
 * batch that reaches two processes at once is taken by one of them: the other waits for the lock, and then finds the
 * sequences used.
 */
async function insertGroup(db: Db, group: readonly Waiting[]): Promise<Stored[]> {
  const beats = group.flatMap(({ batch }) => batch.beats.map((beat) => ({ ...beat, ...batch })));
  const signatures = Buffer.concat(beats.map(({ signature }) => signature));
  const rows = await db.$queryRaw<Row[]>`
    WITH locked AS MATERIALIZED (
      SELECT id, "lastSequence", "lastObservedAt", "sessionKey", "revokedAt" IS NOT NULL AS revoked
      FROM node WHERE id = ANY(${group.map(({ batch }) => batch.nodeId)}::int[])
      ORDER BY id FOR UPDATE
    ), asked AS (
      SELECT * FROM unnest(
        ${group.map(({ batch }) => batch.nodeId)}::int[],
        ${group.map(({ batch }) => batch.session)}::text[],
        ${group.map(({ now }) => now)}::timestamptz[]
      ) AS asked (node, session, now)
    ), input AS (
      SELECT * FROM unnest(
        ${beats.map(({ nodeId }) => nodeId)}::int[],
        ${beats.map(({ sequence }) => sequence)}::bigint[],
        ${beats.map(({ observedAt }) => new Date(observedAt))}::timestamptz[],
        ${beats.map(({ power }) => power)}::int[],
        ${beats.map(({ gpus }) => gpus)}::smallint[],
        ${beats.map(({ utilisation }) => utilisation)}::smallint[],
        ${beats.map(({ temperature }) => temperature)}::smallint[]
      ) WITH ORDINALITY AS input (node, sequence, observed, power, gpus, utilisation, temperature, nr)
    ), fresh AS MATERIALIZED (
      SELECT input.*, asked.now
      FROM input
      JOIN asked USING (node)
      JOIN locked ON locked.id = input.node
      WHERE NOT locked.revoked AND locked."sessionKey" = asked.session
        AND input.sequence > locked."lastSequence"
        AND (locked."lastObservedAt" IS NULL OR input.observed > locked."lastObservedAt")
    ), inserted AS (
      INSERT INTO node_heartbeat
        ("observedAt", sequence, "nodeId", power, gpus, utilisation, temperature, signature)
      SELECT observed, sequence, node, power, gpus, utilisation, temperature,
        substring(${signatures}::bytea FROM nr::int * 64 - 63 FOR 64)
      FROM fresh
    ), newest AS (
      SELECT DISTINCT ON (node) * FROM fresh ORDER BY node, sequence DESC
    ), moved AS (
      UPDATE node SET
        "lastSequence" = newest.sequence, "lastObservedAt" = newest.observed,
        "lastBeatAt" = newest.observed, "lastSeenAt" = newest.now, gpus = newest.gpus,
        utilisation = newest.utilisation, temperature = newest.temperature, power = newest.power
      FROM newest WHERE node.id = newest.node
    )
    SELECT locked.*, taken.sequences AS taken
    FROM locked
    LEFT JOIN (
      SELECT node, array_agg(sequence) AS sequences FROM fresh GROUP BY node
    ) AS taken ON taken.node = locked.id`;
  const byNode = new Map(rows.map((row) => [row.id, row]));
  return group.map(({ batch }) => toStored(byNode.get(batch.nodeId)));
}

function toStored(row: Row | undefined): Stored {
  if (!row) throw new Error('a node vanished while its heartbeats were written');
  const { lastSequence, lastObservedAt, sessionKey, revoked } = row;
  return {
    taken: new Set((row.taken ?? []).map(Number)),
    before: { lastSequence, lastObservedAt },
    session: sessionKey,
    revoked,
  };
}
