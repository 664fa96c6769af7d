import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { appendEntries } from '@/lib/audit/append';
import { publicLogKey, signCheckpoint } from '@/lib/audit/checkpoint';
import { rootAt } from '@/lib/audit/read';
import {
  verifyCheckpointNote,
  verifyConsistent,
  verifyEntryIncluded,
} from '@/lib/audit/verify/verify';
import type { Db } from '@/lib/db/client';
import { resetEnv } from '@/lib/env';
import {
  checkpointResponse,
  consistencyResponse,
  entriesResponse,
  inclusionResponse,
} from '@/lib/features/audit/schema';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { GET as getCheckpointNote } from './checkpoint.txt/route';
import { GET as getCheckpoint } from './checkpoint/route';
import { GET as getEntries } from './entries/route';
import { GET as getConsistency } from './proof/consistency/route';
import { GET as getInclusion } from './proof/inclusion/route';

const ADDRESS = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8' as const;
const SIZE = 1_200;
const holder = globalThis as typeof globalThis & { gridhallDb?: Db };

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  holder.gridhallDb = database.db;
  const events = Array.from({ length: SIZE }, (_, i) => ({
    act: 'session.started' as const,
    actor: { address: ADDRESS, role: 'person' } as const,
    subject: `account:${i} Zürich 🔒`,
    record: null,
    time: new Date('2026-11-22T10:00:00Z'),
  }));
  await database.db.$transaction((tx) => appendEntries(tx, events));
});
afterAll(async () => {
  delete holder.gridhallDb;
  await database.drop();
});

async function ask(
  handler: (request: Request) => Promise<Response>,
  query = '',
): Promise<Response> {
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('NEXTAUTH_SECRET', '0123456789abcdef0123456789abcdef');
  vi.stubEnv('GRIDHALL_LOG_ORIGIN', 'test.example/log');
  resetEnv();
  return handler(new Request(`http://localhost/api/v1/audit${query}`));
}

const entries = async (query: string) =>
  entriesResponse.parse(await (await ask(getEntries, query)).json());

describe('a stranger with nothing but the interface', () => {
  test('can recompute that every entry belongs to the root', async () => {
    const { size, root } = checkpointResponse.parse(await (await ask(getCheckpoint)).json());
    let after: string | undefined;
    let seen = 0;
    for (;;) {
      const page = await entries(`?limit=500${after === undefined ? '' : `&after=${after}`}`);
      if (page.entries.length === 0) break;
      const last = page.entries.at(-1)!;
      const proof = inclusionResponse.parse(
        await (await ask(getInclusion, `?index=${last.index}&size=${size}`)).json(),
      );
      expect(proof).toMatchObject({ root, leafHash: last.leafHash });
      expect(verifyEntryIncluded({ ...proof, entry: last.entry, root })).toBe(true);
      seen += page.entries.length;
      after = last.index;
    }
    expect(seen).toBe(SIZE);
  });

  test('can prove that the log only grew', async () => {
    const growth = consistencyResponse.parse(
      await (await ask(getConsistency, '?from=700&to=1200')).json(),
    );
    expect(growth.fromRoot).toBe(await rootAt(database.db, 700n));
    expect(verifyConsistent(growth)).toBe(true);
  });

  test('can fetch the newest signed note, and is told when there is none', async () => {
    expect((await ask(getCheckpointNote)).status).toBe(404);
    const seed = `0x${'11'.repeat(32)}` as const;
    for (const size of [900n, 1_000n]) {
      const root = await rootAt(database.db, size);
      const note = signCheckpoint({ origin: 'test.example/log', size, root }, seed);
      await database.db.auditCheckpoint.create({
        data: { size, root, note, createdAt: new Date() },
      });
    }
    const response = await ask(getCheckpointNote);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const key = publicLogKey('test.example/log', seed);
    expect(await verifyCheckpointNote(await response.text(), key)).toMatchObject({ size: 1_000n });
  });
});

describe('GET checkpoint', () => {
  test('names the newest anchor of this chain, and none before the first', async () => {
    const before = checkpointResponse.parse(await (await ask(getCheckpoint)).json());
    expect(before).toMatchObject({ origin: 'test.example/log', size: '1200', anchor: null });
    const hash = (byte: string) => `0x${byte.repeat(32)}`;
    const row = { root: hash('aa'), recordHash: hash('bb'), txHash: hash('cc'), time: new Date() };
    await database.db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('gridhall.indexer', 'on', true)`;
      await tx.chainAnchor.createMany({
        data: [
          { ...row, chainId: 31337, size: 900n, blockNumber: 11n },
          { ...row, chainId: 31337, size: 1_000n, blockNumber: 12n },
          { ...row, chainId: 1, size: 1_100n, blockNumber: 13n },
        ],
      });
    });
    const { anchor } = checkpointResponse.parse(await (await ask(getCheckpoint)).json());
    expect(anchor).toEqual({ size: '1000', root: hash('aa'), tx: hash('cc'), block: '12' });
  });
});

describe('GET entries', () => {
  test('starts at 0, gives a hundred unless told, and goes on after the index it is given', async () => {
    const first = await entries('');
    expect(first.size).toBe('1200');
    expect(first.entries.map((entry) => entry.index)).toEqual(
      Array.from({ length: 100 }, (_, i) => `${i}`),
    );
    const next = await entries('?after=99&limit=2');
    expect(next.entries.map((entry) => entry.index)).toEqual(['100', '101']);
    expect((await entries('?after=1198')).entries.map((entry) => entry.index)).toEqual(['1199']);
    expect((await entries('?after=1199')).entries).toEqual([]);
    expect((await entries('?limit=1000')).entries).toHaveLength(1_000);
  });

  test('serves the text as it was hashed, umlauts and all', async () => {
    const [entry] = (await entries('?after=6&limit=1')).entries;
    expect(entry?.entry).toContain('"subject":"account:7 Zürich 🔒"');
  });
});

describe('bad input', () => {
  test.each([
    [getEntries, '?limit=1001', /1 to 1000/],
    [getEntries, '?limit=0', /1 to 1000/],
    [getEntries, '?limit=ten', /1 to 1000/],
    [getEntries, '?after=-1', /decimal integer/],
    [getEntries, '?after=1e3', /decimal integer/],
    [getEntries, '?after=9223372036854775808', /decimal integer/],
    [getEntries, '?afer=1', /afer/],
    [getEntries, '?after=1&after=2', /more than once/],
    [getInclusion, '?index=1', /size/],
    [getInclusion, '?index=1200&size=1200', /below size/],
    [getInclusion, '?index=0&size=0', /below size/],
    [getInclusion, '?index=0&size=1201', /has 1200 entries/],
    [getConsistency, '?from=2&to=1', /not be above/],
    [getConsistency, '?from=0&to=1201', /has 1200 entries/],
    [getCheckpoint, '?x=1', /x/],
  ])('$1 → 400 and a sentence', async (handler, query, sentence) => {
    const response = await ask(handler, query);
    expect(response.status).toBe(400);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { error } = (await response.json()) as { error: Record<string, string> };
    expect(error).toMatchObject({ code: 'BAD_INPUT', message: expect.stringMatching(sentence) });
    expect(error.traceId).toBe(response.headers.get('x-trace-id'));
  });
});

test('what went wrong inside stays inside, under a trace id', async () => {
  const { log } = await import('@/lib/core/log');
  const reported = vi.spyOn(log, 'error').mockImplementation(() => undefined);
  vi.spyOn(database.db.auditEntry, 'findFirst').mockImplementation(() => {
    throw new Error('password=hunter2');
  });
  const response = await ask(getCheckpoint);
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(text).not.toContain('hunter2');
  expect(reported.mock.calls[0]?.[0]).toMatchObject({
    traceId: response.headers.get('x-trace-id'),
  });
});
