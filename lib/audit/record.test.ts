import { randomUUID } from 'node:crypto';

import fc from 'fast-check';
import { sha256, stringToBytes, concatBytes, hexToBytes, type Hex } from 'viem';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Db } from '@/lib/db/client';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { DECISION_ACTS } from './acts';
import { commitmentOf, verifyRecord, type DisclosedRecord } from './commitment';
import type { Entry } from './entry';
import { eraseRecord } from './erase-record';
import { logSize } from './read';
import { createRecord, type NewRecord } from './record';
import { RECORD_BODIES } from './records/bodies';

const ADDRESS = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const NOW = new Date('2026-11-22T10:00:00Z');
const REASON = 'The site visit of 12 November confirmed all units.';

let database: TestDatabase;
let db: Db;
let userId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
  userId = randomUUID();
  await db.user.create({ data: { id: userId, displayName: 'Certifier' } });
});
afterAll(() => database.drop());

function certification(): NewRecord<'provider.certified'> {
  return {
    kind: 'provider.certified',
    subject: `provider:${ADDRESS}`,
    body: {
      provider: ADDRESS.toLowerCase() as Hex,
      tier: 2,
      region: 'CH-ZG',
      expiresAt: '2027-11-22T00:00:00Z',
      serial: '0',
      inventory: [{ classId: 'H100-SXM5-80', units: 64 }],
      signer: ADDRESS,
      caseId: '11111111-1111-4111-8111-111111111111',
      met: ['identity'],
      site: { pue: '1.2', gridZone: 'CH', renewableShare: 90 },
      reason: REASON,
    },
    author: { userId, address: ADDRESS, role: 'certifier' },
    now: NOW,
    demo: false,
  };
}

const create = () => db.$transaction((tx) => createRecord(tx, certification()));

describe('createRecord', () => {
  test('keeps the document, its salted hash, and one entry that names the hash', async () => {
    const { hash, index } = await create();
    const row = await db.record.findUniqueOrThrow({ where: { hash } });
    expect(row).toMatchObject({
      kind: 'provider.certified',
      authorId: userId,
      createdAt: NOW,
      erasedAt: null,
    });
    expect(row.body).toEqual({ ...certification().body, provider: ADDRESS });

    const text =
      `{"body":{"caseId":"11111111-1111-4111-8111-111111111111","expiresAt":"2027-11-22T00:00:00Z",` +
      `"inventory":[{"classId":"H100-SXM5-80","units":64}],"met":["identity"],` +
      `"provider":"${ADDRESS}","reason":"${REASON}","region":"CH-ZG","serial":"0","signer":"${ADDRESS}",` +
      `"site":{"gridZone":"CH","pue":"1.2","renewableShare":90},"tier":2},` +
      `"kind":"provider.certified","subject":"provider:${ADDRESS}"}`;
    expect(hash).toBe(sha256(concatBytes([hexToBytes(row.salt as Hex), stringToBytes(text)])));

    const entry = await db.auditEntry.findUniqueOrThrow({ where: { index } });
    expect(entry).toMatchObject({ recordHash: hash, act: 'provider.certified', actor: ADDRESS });
    expect(JSON.parse(entry.entry)).toEqual({
      v: 1,
      seq: index.toString(),
      time: '2026-11-22T10:00:00.000Z',
      actor: { address: ADDRESS, role: 'certifier' },
      act: 'provider.certified',
      subject: `provider:${ADDRESS}`,
      record: hash,
    } satisfies Entry);
  });

  test('the same decision twice has two unlike hashes, so that a hash tells nothing of its document', async () => {
    expect((await create()).hash).not.toBe((await create()).hash);
  });

  test('is written with its entry or not at all', async () => {
    const before = [await db.record.count(), await logSize(db)];
    const failing = db.$transaction(async (tx) => {
      await createRecord(tx, certification());
      throw new Error('later');
    });
    await expect(failing).rejects.toThrow('later');
    expect([await db.record.count(), await logSize(db)]).toEqual(before);
  });

  test.each([
    ['without a reason', { reason: '' }],
    ['with a reason that says nothing', { reason: '        ok        ' }],
    ['with a field nobody asked for', { note: 'x' }],
    ['with an amount as a number', { serial: 0 }],
    [
      'with a class listed twice',
      {
        inventory: [
          { classId: 'A', units: 1 },
          { classId: 'A', units: 2 },
        ],
      },
    ],
    ['with no address', { provider: '0x12' }],
    ['with a date without a zone', { expiresAt: '2027-11-22T00:00:00' }],
  ])('refuses a certification %s and writes nothing', async (_, change) => {
    const before = [await db.record.count(), await logSize(db)];
    const input = certification();
    const body = { ...input.body, ...change } as typeof input.body;
    await expect(
      db.$transaction((tx) => createRecord(tx, { ...input, body })),
    ).rejects.toMatchObject({
      name: 'AppError',
      code: 'BAD_INPUT',
    });
    expect([await db.record.count(), await logSize(db)]).toEqual(before);
  });
});

describe('eraseRecord', () => {
  const actor = { address: ADDRESS, role: 'admin' } as const;
  const erase = (hash: Hex) => db.$transaction((tx) => eraseRecord(tx, { hash, actor, now: NOW }));

  test('takes the document away, keeps the hash, and is an act of its own', async () => {
    const { hash } = await create();
    await erase(hash);
    const row = await db.record.findUniqueOrThrow({ where: { hash } });
    expect(row).toMatchObject({
      body: null,
      salt: null,
      erasedAt: NOW,
      kind: 'provider.certified',
    });
    expect(verifyRecord(row as DisclosedRecord)).toBe('erased');
    const acts = await db.auditEntry.findMany({
      where: { recordHash: hash },
      orderBy: { index: 'asc' },
    });
    expect(acts.map((entry) => entry.act)).toEqual(['provider.certified', 'record.erased']);
  });

  test('of two at once, one erases and one is told so', async () => {
    const { hash } = await create();
    const results = await Promise.allSettled([erase(hash), erase(hash)]);
    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await db.auditEntry.count({ where: { recordHash: hash, act: 'record.erased' } })).toBe(
      1,
    );
  });

  test('of an unknown hash says so', async () => {
    await expect(erase(`0x${'00'.repeat(32)}`)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('verifyRecord', () => {
  test('a record read back from the database is intact', async () => {
    const { hash } = await create();
    const row = await db.record.findUniqueOrThrow({ where: { hash } });
    expect(verifyRecord(row as DisclosedRecord)).toBe('intact');
  });

  test('any other document, subject, kind or salt under the same hash is altered', () => {
    const salt: Hex = `0x${'11'.repeat(32)}`;
    const body = { price: '2000000', reason: 'x' };
    const document = { kind: 'peg.proposed', subject: 'peg', body };
    const record: DisclosedRecord = { ...document, salt, hash: commitmentOf(salt, document) };
    expect(verifyRecord(record)).toBe('intact');
    expect(verifyRecord({ ...record, kind: 'thresholds.proposed' })).toBe('altered');
    expect(verifyRecord({ ...record, subject: 'reserve' })).toBe('altered');
    expect(verifyRecord({ ...record, salt: `0x${'12'.repeat(32)}` })).toBe('altered');
    expect(verifyRecord({ ...record, salt: '0x11' })).toBe('altered');
    expect(verifyRecord({ ...record, salt: null })).toBe('altered');
    expect(verifyRecord({ ...record, body: null })).toBe('altered');
    fc.assert(
      fc.property(fc.string(), (price) => {
        fc.pre(price !== '2000000' && !price.includes('\0'));
        return verifyRecord({ ...record, body: { ...body, price } }) === 'altered';
      }),
    );
  });
});

test('every decision has a schema, and every one of an official asks for a reason', () => {
  const byApplicants = ['provider.applied', 'grant.applied', 'case.information-answered'];
  // Steps on the way to a decision, which say what was found or asked in words of their own.
  const steps = [
    'interest.declared',
    'case.opened',
    'case.checked',
    'case.information-requested',
    'case.seconded',
  ];
  for (const act of DECISION_ACTS)
    if (![...byApplicants, ...steps].includes(act))
      expect(Object.keys(RECORD_BODIES[act].shape), act).toContain('reason');
});
