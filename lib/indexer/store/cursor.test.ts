import { pad, toHex } from 'viem';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import type { BlockRef } from '../block';
import { CursorMovedError } from '../errors';
import { loadPosition } from './cursor';
import { writeMirror } from './transaction';

const CHAIN = 31337;

const block = (number: number, fork = 0): BlockRef => ({
  number: BigInt(number),
  hash: pad(toHex(number * 100 + fork)),
  time: new Date(number * 1_000),
});

let database: TestDatabase;

const move = (from: BlockRef | undefined, to: BlockRef, finalBlock?: bigint) =>
  writeMirror(database.db, { chainId: CHAIN, from, to, finalBlock, head: to }, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO "chain_block" VALUES (${CHAIN}, ${to.hash}, ${to.number}, '0x', ${to.time})
      ON CONFLICT DO NOTHING`;
  });

const standsAt = async () => (await database.db.chainCursor.findFirstOrThrow()).blockHash;

beforeAll(async () => {
  database = await createTestDatabase();
});

beforeEach(async () => {
  await database.db.$executeRaw`SELECT chain_forget(${CHAIN}::int)`;
});

afterAll(() => database?.drop());

describe('the cursor', () => {
  it('moves from where it is expected, and says where the mirror stands', async () => {
    await move(undefined, block(10), 10n);
    await move(block(10), block(11));
    expect(await loadPosition(database.db, CHAIN)).toEqual([block(10), block(11)]);
  });

  it('of two writers at one tip lets one write, and keeps nothing of the other', async () => {
    await move(undefined, block(10), 10n);
    const results = await Promise.allSettled([
      move(block(10), block(11, 1)),
      move(block(10), block(11, 2)),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((result) => result.status === 'rejected');
    expect(lost?.reason).toBeInstanceOf(CursorMovedError);
    const written = await database.db.chainBlock.findMany({ where: { number: 11n } });
    expect(written.map(({ hash }) => hash)).toEqual([await standsAt()]);
  });

  it('of two first writers lets one begin', async () => {
    const results = await Promise.allSettled([
      move(undefined, block(1, 1)),
      move(undefined, block(1, 2)),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('does not go below a block that became final meanwhile', async () => {
    await move(undefined, block(10), 10n);
    await move(block(10), block(13));
    await move(block(13), block(13), 12n);
    await expect(move(block(13), block(11))).rejects.toBeInstanceOf(CursorMovedError);
    expect(await standsAt()).toBe(block(13).hash);
  });

  it('without its blocks is a mirror changed by hand', async () => {
    await writeMirror(
      database.db,
      { chainId: CHAIN, from: undefined, to: block(3), head: block(3) },
      () => Promise.resolve(),
    );
    await expect(loadPosition(database.db, CHAIN)).rejects.toThrow(/SELECT chain_forget\(31337\)/);
  });
});
