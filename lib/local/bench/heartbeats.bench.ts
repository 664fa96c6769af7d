import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

import { getAddress, type Address, type Hex } from 'viem';

import { beatBytes, sessionKeyOf } from '@/lib/agent/protocol/heartbeat';
import { beatsMessage } from '@/lib/agent/protocol/wire';
import { createDb, type Db } from '@/lib/db/client';
import { makePartitions } from '@/lib/features/nodes/commands/keep-partitions';
import { receiveHeartbeats } from '@/lib/features/nodes/commands/receive-heartbeats';

import { withBenchDatabase } from './database';
import type { Metric } from './metric';
import { median, timed } from './statistics';

const NODES = 50_000;
/** Requests in flight at a time, as a web server has them. */
const IN_FLIGHT = 2_000;
/** Beats of the whole fleet. */
const ROUNDS = 3;

/**
 * The intake of heartbeats: one signed heartbeat a request, of fifty thousand enrolled nodes, from the parsed JSON to the
 * committed row, in one process with its Postgres on the same two cores; commits are durable. Session keys, each verified
 * by itself; no signature covers two heartbeats. Signing is done before and costs the portal nothing.
 */
export function heartbeatsBench(): Promise<Metric[]> {
  return withBenchDatabase(async ({ databaseUrl }) => {
    const db = createDb(databaseUrl);
    try {
      return await measure(db);
    } finally {
      await db.$disconnect();
    }
  });
}

type Fleet = { nodeKey: Address; session: KeyObject; sequence: number }[];

async function measure(db: Db): Promise<Metric[]> {
  const start = Date.now();
  await makePartitions(db, [new Date(start), new Date(start - 86_400_000)]);
  const fleet = await enrolFleet(db);
  const rounds = Array.from({ length: ROUNDS }, (_, round) =>
    signRound(fleet, start - 600_000 + 30_000 * round),
  );
  const rates: number[] = [];
  for (const messages of rounds) rates.push(await takeAll(db, messages));
  const stored = await db.nodeHeartbeat.count();
  if (stored !== NODES * ROUNDS) throw new Error(`${NODES * ROUNDS} sent, ${stored} stored`);
  return [
    {
      name: 'heartbeats.per_second',
      value: median(rates.slice(1)),
      unit: 'heartbeats/s',
      target: { atLeast: 5_000 },
    },
    // Of a process that has just started and knows no key yet.
    { name: 'heartbeats.per_second.cold', value: rates[0] ?? 0, unit: 'heartbeats/s' },
    { name: 'heartbeats.bytes', value: await bytesPerRow(db), unit: 'bytes' },
  ];
}

/** Heartbeats a second over one beat of the whole fleet. */
async function takeAll(db: Db, messages: readonly string[]): Promise<number> {
  let next = 0;
  const request = async (): Promise<void> => {
    while (next < messages.length) {
      const message = beatsMessage.parse(JSON.parse(messages[next++]!));
      const { refused } = await receiveHeartbeats(db, { message, now: new Date() });
      if (refused.length > 0) throw new Error(`refused: ${refused[0]?.reason}`);
    }
  };
  const ms = await timed(() => Promise.all(Array.from({ length: IN_FLIGHT }, request)));
  return (messages.length * 1_000) / ms;
}

/** Row, its line pointer and its entry of the index, free space of the pages included. */
async function bytesPerRow(db: Db): Promise<number> {
  const [row] = await db.$queryRaw<{ bytes: bigint; rows: bigint }[]>`
    SELECT sum(pg_total_relation_size(inhrelid))::bigint AS bytes, (SELECT count(*) FROM node_heartbeat) AS rows
    FROM pg_inherits WHERE inhparent = 'node_heartbeat'::regclass`;
  return Number(row?.bytes) / Number(row?.rows);
}

async function enrolFleet(db: Db): Promise<Fleet> {
  const fleet: (Fleet[number] & { sessionKey: Hex })[] = Array.from(
    { length: NODES },
    (_, index) => {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      const nodeKey = getAddress(`0x${(index + 1).toString(16).padStart(40, '0')}`);
      return { nodeKey, session: privateKey, sessionKey: sessionKeyOf(publicKey), sequence: 1 };
    },
  );
  await db.$executeRaw`
    INSERT INTO node ("nodeKey", provider, name, site, simulated, enrolment, "issuedAt", "enrolledAt", "sessionKey", "lastSequence")
    SELECT key, '0x', key, '', true, '0x', now(), now(), session, 1
    FROM unnest(
      ${fleet.map(({ nodeKey }) => nodeKey)}::text[], ${fleet.map(({ sessionKey }) => sessionKey)}::text[]
    ) AS node (key, session)`;
  return fleet;
}

/** The next heartbeat of every node, as the body of its request. */
function signRound(fleet: Fleet, at: number): string[] {
  return fleet.map((node, index) => {
    const beat = {
      sequence: ++node.sequence,
      // Machines beat when they were started, not all at once.
      observedAt: at + ((index * 7_919) % 30_000),
      gpus: 8,
      utilisation: index % 101,
      temperature: 40 + (index % 40),
      power: 3_000 + (index % 2_600),
    };
    const signature = sign(null, beatBytes(node.nodeKey, beat), node.session).toString('base64url');
    return JSON.stringify({ node: node.nodeKey, heartbeats: [{ ...beat, signature }] });
  });
}
