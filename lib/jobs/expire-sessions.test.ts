import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { expireSessions } from './expire-sessions';

const NOW = new Date('2026-11-22T10:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('forgets sessions that ended 90 days ago and expired nonces, and touches nothing else', async () => {
  const { db } = database;
  const { id: userId } = await db.user.create({ data: { displayName: 'Official' } });
  const session = (id: string, expiresAt: Date, revokedAt?: Date) => ({
    ...{ id, userId, address: '0x', expiresAt },
    revokedAt: revokedAt ?? null,
  });
  await db.session.createMany({
    data: [
      session('open', daysAgo(-1)),
      session('expired lately', daysAgo(89)),
      session('expired long ago', daysAgo(91)),
      session('revoked lately', daysAgo(-1), daysAgo(1)),
      session('revoked long ago', daysAgo(-1), daysAgo(91)),
    ],
  });
  await db.signInNonce.createMany({
    data: [
      { nonce: 'good', expiresAt: daysAgo(-0.01) },
      { nonce: 'stale', expiresAt: daysAgo(0.01) },
    ],
  });
  expect(await expireSessions({ db, now: NOW })).toEqual({ sessions: 2, nonces: 1 });
  const left = await db.session.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  expect(left.map(({ id }) => id)).toEqual(['expired lately', 'open', 'revoked lately']);
  expect(await db.signInNonce.findMany({ select: { nonce: true } })).toEqual([{ nonce: 'good' }]);
  expect(await expireSessions({ db, now: NOW })).toEqual({ sessions: 0, nonces: 0 });
});
