import { hexToBytes, stringToBytes, type Hex } from 'viem';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { appendEntries, appendEntry } from './append';
import { checkLog } from './check-log';
import type { AuditEvent, Entry } from './entry';
import { emptyRoot, leafHash, verifyConsistency, verifyInclusion } from './merkle';
import { logSize, proveConsistency, proveInclusion, readEntries, rootAt } from './read';

const ACTOR = { address: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8', role: 'certifier' } as const;
const HASH: Hex = `0x${'ab'.repeat(32)}`;

function event(subject: string): AuditEvent {
  return {
    act: 'session.started',
    actor: ACTOR,
    subject,
    record: null,
    time: new Date('2026-11-22T10:00:00Z'),
  };
}

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
  return () => database.drop();
});

describe('appendEntry', () => {
  test('writes the canonical text of the act and its leaf at the next index', async () => {
    const { db } = database;
    const first = await db.$transaction((tx) => appendEntry(tx, event('account:a')));
    const second = await db.$transaction((tx) =>
      appendEntry(tx, {
        act: 'chain.PegSet',
        actor: { ...ACTOR, role: 'sender' },
        subject: 'peg',
        record: HASH,
        time: new Date('2026-11-22T10:00:01Z'),
        tx: {
          chainId: 31337,
          blockHash: `0x${'01'.repeat(32)}`,
          hash: `0x${'02'.repeat(32)}`,
          logIndex: 7,
        },
      }),
    );
    expect([first.index, second.index]).toEqual([0n, 1n]);
    const [a, b] = await readEntries(db, { limit: 10 });
    expect(a?.entry).toBe(
      '{"act":"session.started","actor":{"address":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8","role":"certifier"},' +
        '"record":null,"seq":"0","subject":"account:a","time":"2026-11-22T10:00:00.000Z","v":1}',
    );
    expect(JSON.parse(b!.entry)).toMatchObject({
      seq: '1',
      record: HASH,
      tx: { chain: '31337', hash: `0x${'02'.repeat(32)}`, log: '7' },
    } satisfies Partial<Entry>);
    expect(hexToBytes(first.leafHash)).toEqual(leafHash(stringToBytes(a!.entry)));
    const row = await db.auditEntry.findUniqueOrThrow({ where: { index: 1n } });
    expect(row).toMatchObject({
      act: 'chain.PegSet',
      subject: 'peg',
      recordHash: HASH,
      eventKey: `31337:0x${'01'.repeat(32)}:7`,
    });
  });

  test('is undone with the transaction that it belongs to, and leaves no gap', async () => {
    const { db } = database;
    await db.$transaction((tx) => appendEntry(tx, event('account:kept')));
    const failing = db.$transaction(async (tx) => {
      expect((await appendEntry(tx, event('account:lost'))).index).toBe(1n);
      throw new Error('the command failed later');
    });
    await expect(failing).rejects.toThrow('the command failed later');
    expect(await logSize(db)).toBe(1n);
    expect(await db.auditNode.count()).toBe(0);
    expect((await db.$transaction((tx) => appendEntry(tx, event('account:next')))).index).toBe(1n);
  });

  test('refuses a chain event that was reported before, and the log stays whole', async () => {
    const { db } = database;
    const seen: AuditEvent = {
      act: 'chain.PegSet',
      actor: ACTOR,
      subject: 'peg',
      record: null,
      time: new Date(),
      tx: { chainId: 1, blockHash: HASH, hash: HASH, logIndex: 0 },
    };
    await db.$transaction((tx) => appendEntry(tx, seen));
    await expect(db.$transaction((tx) => appendEntry(tx, seen))).rejects.toThrow('eventKey');
    expect(await logSize(db)).toBe(1n);
    expect(await db.auditNode.count()).toBe(0);
  });

  test('50 transactions at once, every third of which fails, give contiguous indices and one true tree', async () => {
    const { db } = database;
    const options = { maxWait: 30_000, timeout: 30_000 };
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) =>
        db.$transaction(async (tx) => {
          const { index } = await appendEntry(tx, event(`account:${i}`));
          if (i % 3 === 0) throw new Error('rolled back');
          return index;
        }, options),
      ),
    );
    const indices = results.flatMap((result) =>
      result.status === 'fulfilled' ? [result.value] : [],
    );
    expect(indices.toSorted((a, b) => Number(a - b))).toEqual(
      Array.from({ length: 33 }, (_, i) => BigInt(i)),
    );
    const reasons = results.flatMap((result) =>
      result.status === 'rejected' ? [(result.reason as Error).message] : [],
    );
    expect(new Set(reasons)).toEqual(new Set(['rolled back']));
    expect(await checkLog(db, { size: 33n, root: await rootAt(db, 33n) })).toBeUndefined();
  });

  test('at SERIALIZABLE two writers cannot fork the log: one of them fails', async () => {
    const { db } = database;
    await db.$transaction((tx) => appendEntry(tx, event('account:first')));
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const stale = db.$transaction(
      async (tx) => {
        // Takes the snapshot before the other writer commits.
        await logSize(tx);
        await gate;
        return appendEntry(tx, event('account:stale'));
      },
      { isolationLevel: 'Serializable' },
    );
    await db.$transaction((tx) => appendEntry(tx, event('account:second')));
    release();
    await expect(stale).rejects.toThrow();
    expect(await logSize(db)).toBe(2n);
    expect(await checkLog(db, { size: 2n, root: await rootAt(db, 2n) })).toBeUndefined();
  });

  test('refuses what would not read back as one entry', async () => {
    const { db } = database;
    const bad = (change: Partial<AuditEvent>) =>
      db.$transaction((tx) => appendEntry(tx, { ...event('account:a'), ...change } as AuditEvent));
    await expect(bad({ record: '0xAB' })).rejects.toThrow(TypeError);
    await expect(bad({ subject: '' })).rejects.toThrow(TypeError);
    await expect(bad({ time: new Date(NaN) })).rejects.toThrow(RangeError);
    await expect(bad({ actor: { ...ACTOR, address: '0x12' } })).rejects.toThrow();
    expect(await logSize(db)).toBe(0n);
  });
});

describe('appendEntries', () => {
  test('batches of any size make the same log as single appends', async () => {
    const { db } = database;
    const events = Array.from({ length: 40 }, (_, i) => event(`account:${i}`));
    for (let from = 0, step = 1; from < events.length; from += step, step++)
      await db.$transaction((tx) => appendEntries(tx, events.slice(from, from + step)));
    const root = await rootAt(db, 40n);
    const single = await createTestDatabase();
    try {
      for (const one of events) await single.db.$transaction((tx) => appendEntry(tx, one));
      expect(await rootAt(single.db, 40n)).toBe(root);
      expect(await single.db.auditNode.count()).toBe(await db.auditNode.count());
    } finally {
      await single.drop();
    }
  });

  test('an empty batch takes no lock and writes nothing', async () => {
    const { db } = database;
    expect(await db.$transaction((tx) => appendEntries(tx, []))).toEqual([]);
    expect(await rootAt(db, 0n)).toBe(`0x${Buffer.from(emptyRoot()).toString('hex')}`);
  });
});

describe('proofs from the database', () => {
  let shared: TestDatabase;
  const SIZE = 4_500;

  beforeAll(async () => {
    shared = await createTestDatabase();
    const events = Array.from({ length: SIZE }, (_, i) => event(`account:${i}`));
    await shared.db.$transaction((tx) => appendEntries(tx, events), { timeout: 30_000 });
  });
  afterAll(() => shared.drop());

  test('a bulk append longer than one batch is one true tree', async () => {
    const root = await rootAt(shared.db, BigInt(SIZE));
    expect(await checkLog(shared.db, { size: BigInt(SIZE), root })).toBeUndefined();
  });

  test.each([0n, 1n, 1_999n, 2_000n, 4_095n, 4_096n, 4_499n])(
    'entry %s is proved to be included',
    async (index) => {
      const proof = await proveInclusion(shared.db, { index, size: BigInt(SIZE) });
      expect(proof.hashes.length).toBeLessThanOrEqual(13);
      expect(
        verifyInclusion({
          ...proof,
          leaf: hexToBytes(proof.leafHash),
          root: hexToBytes(proof.root),
          hashes: proof.hashes.map((hash) => hexToBytes(hash)),
        }),
      ).toBe(true);
    },
  );

  test.each([0n, 1n, 2n, 2_048n, 3_333n, 4_500n])(
    'the log of %s is proved to be its beginning',
    async (from) => {
      const proof = await proveConsistency(shared.db, { from, to: BigInt(SIZE) });
      expect(proof.hashes.length).toBeLessThanOrEqual(14);
      expect(
        verifyConsistency({
          ...proof,
          fromRoot: hexToBytes(proof.fromRoot),
          toRoot: hexToBytes(proof.toRoot),
          hashes: proof.hashes.map((hash) => hexToBytes(hash)),
        }),
      ).toBe(true);
    },
  );

  test('what is not in the log cannot be proved', async () => {
    await expect(proveInclusion(shared.db, { index: 4_500n, size: 4_500n })).rejects.toThrow(
      RangeError,
    );
    await expect(proveInclusion(shared.db, { index: 0n, size: 5_000n })).rejects.toThrow(
      'lacks node',
    );
    await expect(proveConsistency(shared.db, { from: 2n, to: 1n })).rejects.toThrow(RangeError);
  });
});
