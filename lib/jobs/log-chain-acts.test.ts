import { beforeEach, describe, expect, test } from 'vitest';

import { PRIVILEGED_EVENTS } from '@/lib/audit/acts';
import { appendEntry } from '@/lib/audit/append';
import { checkLog } from '@/lib/audit/check-log';
import { logSize, rootAt } from '@/lib/audit/read';
import * as abis from '@/lib/chain/generated/abis';
import type { Db, Tx } from '@/lib/db/client';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { logChainActs } from './log-chain-acts';

const SENDER = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const hash = (n: number) => `0x${n.toString(16).padStart(64, '0')}`;

let database: TestDatabase;
let db: Db;

beforeEach(async () => {
  database = await createTestDatabase();
  db = database.db;
  return () => database.drop();
});

describe('logChainActs', () => {
  test('reports final privileged acts in the order of the chain, with sender, subject, record and transaction', async () => {
    await mirror({ final: 10n }, [
      { block: 7n, log: 1, name: 'PegSet', subject: 'peg', recordHash: hash(0xabc) },
      { block: 7n, log: 0, name: 'OperationExecuted', subject: `operation:${hash(1)}` },
      { block: 3n, log: 4, name: 'RoleGranted', subject: 'role:1' },
    ]);
    expect(await logChainActs({ db })).toBe(3);
    const entries = await db.auditEntry.findMany({ orderBy: { index: 'asc' } });
    expect(entries.map(({ act }) => act)).toEqual([
      'chain.RoleGranted',
      'chain.OperationExecuted',
      'chain.PegSet',
    ]);
    expect(JSON.parse(entries[2]!.entry)).toEqual({
      v: 1,
      seq: '2',
      time: '2026-11-22T10:00:07.000Z',
      actor: { address: SENDER, role: 'sender' },
      act: 'chain.PegSet',
      subject: 'peg',
      record: hash(0xabc),
      tx: { chain: '31337', hash: hash(0x7001), log: '1' },
    });
    expect(await checkLog(db, { size: 3n, root: await rootAt(db, 3n) })).toBeUndefined();
  });

  test('leaves alone what is not final yet, and reports it when it is', async () => {
    await mirror({ final: 5n }, [
      { block: 5n, log: 0, name: 'ClassSet', subject: 'class:a' },
      { block: 6n, log: 0, name: 'ClassSet', subject: 'class:b' },
    ]);
    expect(await logChainActs({ db })).toBe(1);
    expect(await logChainActs({ db })).toBe(0);
    await mirror({ final: 6n }, []);
    expect(await logChainActs({ db })).toBe(1);
    expect(
      (await db.auditEntry.findMany({ orderBy: { index: 'asc' } })).map(({ subject }) => subject),
    ).toEqual(['class:a', 'class:b']);
  });

  test('leaves out acts of no official, and anchors, which would make the log grow for ever', async () => {
    await mirror({ final: 9n }, [
      { block: 1n, log: 0, name: 'HoursMinted', subject: 'reserve' },
      { block: 1n, log: 1, name: 'CheckpointAnchored', subject: 'log' },
      { block: 1n, log: 2, name: 'CheckpointWitnessed', subject: 'log' },
      { block: 1n, log: 3, name: 'WitnessSet', subject: 'log' },
    ]);
    await logChainActs({ db });
    expect((await db.auditEntry.findMany()).map(({ act }) => act)).toEqual(['chain.WitnessSet']);
  });

  test('reports each act once, however many workers run, in however small batches', async () => {
    const events = Array.from({ length: 60 }, (_, i) => ({
      block: BigInt(i),
      log: 0,
      name: 'ClassSet',
      subject: `class:${i}`,
    }));
    await mirror({ final: 100n }, events);
    const counts = await Promise.all([1, 2, 3, 4].map(() => logChainActs({ db, batch: 7 })));
    expect(counts.reduce((sum, count) => sum + count)).toBe(60);
    const subjects = await db.auditEntry.findMany({
      orderBy: { index: 'asc' },
      select: { subject: true },
    });
    expect(subjects.map(({ subject }) => subject)).toEqual(events.map(({ subject }) => subject));
    expect(await checkLog(db, { size: 60n, root: await rootAt(db, 60n) })).toBeUndefined();
  });

  test('does not get in the way of decisions that are written at the same time', async () => {
    await mirror({ final: 100n }, [{ block: 1n, log: 0, name: 'ClassSet', subject: 'class:a' }]);
    const decide = (i: number) =>
      db.$transaction((tx) =>
        appendEntry(tx, {
          act: 'session.started',
          actor: { address: SENDER, role: 'person' },
          subject: `account:${i}`,
          record: null,
          time: new Date(),
        }),
      );
    await Promise.all([logChainActs({ db }), ...[1, 2, 3, 4, 5].map(decide), logChainActs({ db })]);
    expect(await logSize(db)).toBe(6n);
    expect(await checkLog(db, { size: 6n, root: await rootAt(db, 6n) })).toBeUndefined();
  });
});

test('every privileged event exists in the contracts, and every event that names a record is privileged', () => {
  const events = Object.values(abis)
    .flat()
    .filter((item) => item.type === 'event');
  const names = new Set<string>(events.map(({ name }) => name));
  for (const name of PRIVILEGED_EVENTS) expect(names, name).toContain(name);
  const recorded = events.filter(({ inputs }) => inputs.some(({ name }) => name === 'recordHash'));
  const missing = recorded
    .map(({ name }) => name)
    .filter((name) => !(PRIVILEGED_EVENTS as readonly string[]).includes(name));
  expect(missing).toEqual(['CheckpointAnchored']);
});

type EventSeed = { block: bigint; log: number; name: string; subject: string; recordHash?: string };

async function mirror({ final }: { final: bigint }, events: EventSeed[]): Promise<void> {
  const time = (block: bigint) => new Date(Date.UTC(2026, 10, 22, 10, 0, Number(block)));
  await asIndexer(async (tx) => {
    const cursor = {
      blockNumber: 200n,
      blockHash: hash(200),
      blockTime: time(200n),
      finalBlock: final,
      headNumber: 200n,
      headTime: time(200n),
      updatedAt: time(200n),
    };
    await tx.chainCursor.upsert({
      where: { chainId: 31337 },
      create: { chainId: 31337, ...cursor },
      update: cursor,
    });
    await tx.chainEvent.createMany({
      data: events.map(({ block, log, ...rest }) => ({
        ...rest,
        chainId: 31337,
        blockHash: hash(Number(block)),
        logIndex: log,
        blockNumber: block,
        time: time(block),
        txHash: hash(0x1000 * Number(block) + log),
        sender: SENDER,
        contract: 'Reserve',
        args: {},
      })),
    });
  });
}

/** The mirror of the chain takes changes from the indexer only. */
function asIndexer(write: (tx: Tx) => Promise<void>): Promise<void> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('gridhall.indexer', 'on', true)`;
    await write(tx);
  });
}
