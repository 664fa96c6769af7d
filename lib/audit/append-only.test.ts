import { randomUUID } from 'node:crypto';

import { bytesToHex, stringToBytes, type Hex } from 'viem';
import { beforeEach, describe, expect, test } from 'vitest';

import type { Db } from '@/lib/db/client';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { appendEntries } from './append';
import { checkLog, type LogFault } from './check-log';
import { eraseRecord } from './erase-record';
import { emptyFrontier, grow } from './frontier';
import { leafHash } from './merkle';
import { logSize, proveInclusion, rootAt } from './read';
import { createRecord } from './record';

const ADDRESS = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const NOW = new Date('2026-11-22T10:00:00Z');
const SIZE = 20n;

let database: TestDatabase;
let db: Db;
let anchored: { size: bigint; root: Hex };
let record: Hex;

beforeEach(async () => {
  database = await createTestDatabase();
  db = database.db;
  const userId = randomUUID();
  await db.user.create({ data: { id: userId, displayName: 'Certifier' } });
  await db.$transaction(async (tx) => {
    const { hash } = await createRecord(tx, {
      kind: 'provider.suspended',
      subject: `provider:${ADDRESS}`,
      body: { provider: ADDRESS, reason: 'Its inventory could not be found on site.' },
      author: { userId, address: ADDRESS, role: 'certifier' },
      now: NOW,
      demo: false,
    });
    record = hash;
    await appendEntries(
      tx,
      Array.from({ length: Number(SIZE) - 1 }, (_, i) => ({
        act: 'session.started' as const,
        actor: { address: ADDRESS, role: 'person' as const },
        subject: `account:${i}`,
        record: null,
        time: NOW,
      })),
    );
    await tx.auditCheckpoint.create({
      data: { size: 1n, root: '0x', note: 'note', createdAt: NOW },
    });
  });
  anchored = { size: SIZE, root: await rootAt(db, SIZE) };
  return () => database.drop();
});

/** The harness connects as the superuser who owns the tables. */
const run = (sql: string) => db.$executeRawUnsafe(sql);

describe('as superuser', () => {
  test.each([
    `UPDATE audit_entry SET entry = '{}' WHERE index = 3`,
    `UPDATE audit_entry SET entry = entry WHERE false`,
    `DELETE FROM audit_entry WHERE index = 19`,
    `TRUNCATE audit_entry`,
    `INSERT INTO audit_entry SELECT * FROM audit_entry WHERE index = 0 ON CONFLICT (index) DO UPDATE SET entry = '{}'`,
    `MERGE INTO audit_entry a USING (SELECT 3 AS i) s ON a.index = s.i WHEN MATCHED THEN DELETE`,
    `SET session_replication_role = replica; DELETE FROM audit_entry`,
    `UPDATE audit_node SET hash = '\\x00' WHERE level = 0`,
    `DELETE FROM audit_node`,
    `TRUNCATE audit_node`,
    `UPDATE audit_checkpoint SET root = '0x00'`,
    `DELETE FROM audit_checkpoint`,
    `TRUNCATE audit_checkpoint`,
    `DELETE FROM record`,
    `TRUNCATE record`,
    `TRUNCATE "user" CASCADE`,
  ])('%s is refused as append-only', async (sql) => {
    await expect(run(sql)).rejects.toThrow(/is refused: the table is append-only/);
    expect(await logSize(db)).toBe(SIZE);
    expect(await db.record.count()).toBe(1);
    expect(await db.auditCheckpoint.findMany({ select: { root: true } })).toEqual([{ root: '0x' }]);
    expect(await checkLog(db, anchored)).toBeUndefined();
  });

  test.each([
    `UPDATE record SET body = '{"reason":"a nicer one"}'`,
    `UPDATE record SET body = NULL, salt = NULL`,
    `UPDATE record SET body = NULL, "erasedAt" = now()`,
    `UPDATE record SET salt = NULL, "erasedAt" = now()`,
    `UPDATE record SET "erasedAt" = now()`,
    `UPDATE record SET body = NULL, salt = NULL, "erasedAt" = now(), kind = 'provider.restored'`,
    `UPDATE record SET body = NULL, salt = NULL, "erasedAt" = now(), hash = '0x00'`,
    `UPDATE record SET body = NULL, salt = NULL, "erasedAt" = now(), "createdAt" = now()`,
    `UPDATE record SET demo = true`,
  ])('%s is refused: a record is never edited', async (sql) => {
    const before = await db.record.findMany();
    await expect(run(sql)).rejects.toThrow('UPDATE on record is refused');
    expect(await db.record.findMany()).toEqual(before);
  });

  test('a record can be erased, and what was erased cannot be filled again', async () => {
    const actor = { address: ADDRESS, role: 'admin' } as const;
    await db.$transaction((tx) => eraseRecord(tx, { hash: record, actor, now: NOW }));
    await expect(
      run(`UPDATE record SET body = '{}', salt = '0x00', "erasedAt" = NULL`),
    ).rejects.toThrow('a record is never edited');
    expect(await checkLog(db, anchored)).toBeUndefined();
  });
});

describe('with the triggers switched off', () => {
  beforeEach(async () => {
    await run('ALTER TABLE audit_entry DISABLE TRIGGER ALL');
    await run('ALTER TABLE audit_node DISABLE TRIGGER ALL');
  });

  const cases: [name: string, rewrite: () => Promise<unknown>, fault: LogFault][] = [
    [
      'an edited entry',
      () =>
        run(
          `UPDATE audit_entry SET entry = replace(entry, 'account:4', 'account:5') WHERE index = 5`,
        ),
      { fault: 'leaf', index: 5n },
    ],
    [
      'an edited entry with its leaf recomputed',
      () => rewriteEntry(5n, (entry) => entry.replace('account:4', 'account:x')),
      { fault: 'node', index: 4n },
    ],
    [
      'an edited entry with the whole tree recomputed',
      async () => {
        await rewriteEntry(5n, (entry) => entry.replace('account:4', 'account:x'));
        await rebuildNodes();
      },
      { fault: 'root', index: null },
    ],
    [
      'a deleted entry',
      () => run('DELETE FROM audit_entry WHERE index = 7'),
      { fault: 'missing', index: 7n },
    ],
    [
      'a deleted entry, with the ones after it moved up and the tree recomputed',
      async () => {
        await run('DELETE FROM audit_entry WHERE index = 7');
        await run('UPDATE audit_entry SET index = index - 1 WHERE index > 7');
        await rebuildNodes();
      },
      { fault: 'misplaced', index: 7n },
    ],
    [
      'the newest entries cut off',
      async () => {
        await run('DELETE FROM audit_entry WHERE index >= 15');
        await rebuildNodes();
      },
      { fault: 'missing', index: 15n },
    ],
    [
      'an inserted entry',
      async () => {
        await run('UPDATE audit_entry SET index = -index WHERE index > 3');
        await run('UPDATE audit_entry SET index = 1 - index WHERE index < 0');
        await run(
          `INSERT INTO audit_entry SELECT 4, entry, "leafHash", NULL, subject, act, actor, NULL, "createdAt" FROM audit_entry WHERE index = 3`,
        );
        await rebuildNodes();
      },
      { fault: 'misplaced', index: 4n },
    ],
    [
      'two entries exchanged',
      async () => {
        await run('UPDATE audit_entry SET index = -1 WHERE index = 8');
        await run('UPDATE audit_entry SET index = 8 WHERE index = 9');
        await run('UPDATE audit_entry SET index = 9 WHERE index = -1');
        await rebuildNodes();
      },
      { fault: 'misplaced', index: 8n },
    ],
    [
      'two acts exchanged, each with the number of its new place',
      async () => {
        await rewriteEntry(8n, (entry) => entry.replace('account:7', 'account:8'));
        await rewriteEntry(9n, (entry) => entry.replace('account:8', 'account:7'));
        await rebuildNodes();
      },
      { fault: 'root', index: null },
    ],
    [
      'an emptied log',
      () => run('TRUNCATE audit_entry, audit_node'),
      { fault: 'missing', index: 0n },
    ],
    [
      'a whole other log of the same length',
      async () => {
        await run('TRUNCATE audit_entry, audit_node');
        await db.$transaction((tx) =>
          appendEntries(
            tx,
            Array.from({ length: Number(SIZE) }, () => ({
              act: 'session.ended' as const,
              actor: { address: ADDRESS, role: 'person' as const },
              subject: 'account:other',
              record: null,
              time: NOW,
            })),
          ),
        );
      },
      { fault: 'root', index: null },
    ],
    [
      'an edited node',
      () => run(`UPDATE audit_node SET hash = sha256('x') WHERE level = 2 AND index = 1`),
      { fault: 'node', index: 4n },
    ],
    [
      'a deleted node',
      () => run('DELETE FROM audit_node WHERE level = 1 AND index = 6'),
      { fault: 'node', index: 12n },
    ],
  ];

  test.each(cases)('%s is found from the anchored root', async (_, rewrite, fault) => {
    await rewrite();
    expect(await checkLog(db, anchored)).toEqual(fault);
  });

  test('every single character of every entry counts', async () => {
    for (let index = 0n; index < SIZE; index++) {
      const row = await db.auditEntry.findUniqueOrThrow({ where: { index } });
      const at = Number(index) % row.entry.length;
      const other = row.entry[at] === 'x' ? 'y' : 'x';
      await rewriteEntry(index, (entry) => entry.slice(0, at) + other + entry.slice(at + 1));
      await rebuildNodes();
      expect(await checkLog(db, anchored)).toBeDefined();
      await rewriteEntry(index, () => row.entry);
    }
    await rebuildNodes();
    expect(await checkLog(db, anchored)).toBeUndefined();
  });

  test('an inclusion proof of a rewritten log does not lead to the anchored root', async () => {
    await rewriteEntry(5n, (entry) => entry.replace('account:4', 'account:x'));
    await rebuildNodes();
    expect((await proveInclusion(db, { index: 5n, size: SIZE })).root).not.toBe(anchored.root);
  });
});

async function rewriteEntry(index: bigint, edit: (entry: string) => string): Promise<void> {
  const { entry } = await db.auditEntry.findUniqueOrThrow({ where: { index } });
  const edited = edit(entry);
  await db.auditEntry.update({
    where: { index },
    data: { entry: edited, leafHash: Uint8Array.from(leafHash(stringToBytes(edited))) },
  });
}

/** What a careful forger does: leaves and nodes anew from the entries as they now stand. */
async function rebuildNodes(): Promise<void> {
  await run('DELETE FROM audit_node');
  const frontier = emptyFrontier();
  for (const { index, entry } of await db.auditEntry.findMany({ orderBy: { index: 'asc' } })) {
    const leaf = leafHash(stringToBytes(entry));
    await run(
      `UPDATE audit_entry SET "leafHash" = decode('${bytesToHex(leaf).slice(2)}', 'hex') WHERE index = ${index}`,
    );
    for (const node of grow(frontier, leaf).slice(1))
      await db.auditNode.create({ data: { ...node, hash: Uint8Array.from(node.hash) } });
  }
}
