import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { createRecord, type NewRecord } from '@/lib/audit/record';
import { actorWith } from '@/lib/auth/testing/actor';
import { ROLES, type Role } from '@/lib/chain/roles';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';
import { resetEnv } from '@/lib/env';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { getTrailEntry, listTrail } from './queries';
import { trailFilter } from './schema';

const COMPANY = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const HASH = `0x${'ab'.repeat(32)}` as const;
const ID = '00000000-0000-4000-8000-00000000000a';
const organisation = { id: ID, name: 'Furka Racks', registrationNumber: 'CHE-1' };
const onCase = { caseId: ID, provider: COMPANY } as const;

type Kept =
  | 'provider.applied'
  | 'grant.applied'
  | 'interest.declared'
  | 'case.checked'
  | 'case.information-requested'
  | 'case.information-answered';

/** Each names somebody once, in a word of its own. */
const BODIES: { [K in Kept]: { body: NewRecord<K>['body']; name: string } } = {
  'provider.applied': {
    name: 'Ursina',
    body: {
      ...{ applicationId: ID, provider: COMPANY, region: 'CH-UR', organisation },
      answers: { owners: [{ name: 'Ursina Muster', share: 60 }] },
    },
  },
  'grant.applied': {
    name: 'Flurina',
    body: {
      ...{ applicationId: ID, roundId: '1', applicant: COMPANY, organisation },
      ...{ title: 'Bearings', summary: 'Which bearing fails next.', hours: 100 },
      answers: { contactName: 'Flurina Muster', contactEmail: 'flurina@example.ch' },
    },
  },
  'interest.declared': {
    name: 'Gian',
    body: { provider: COMPANY, certifier: COMPANY, conflict: true, statement: 'Gian is kin.' },
  },
  'case.checked': {
    name: 'Ladina',
    body: {
      ...{ ...onCase, tier: 1 },
      items: [{ item: 'identity', state: 'MET', note: 'Seen by Ladina.', documents: [] }],
    },
  },
  'case.information-requested': {
    name: 'Curdin',
    body: {
      ...{ ...onCase, items: [], dueOn: '2026-12-01T00:00:00.000Z' },
      question: 'Is Curdin still an owner?',
    },
  },
  'case.information-answered': {
    name: 'Seraina',
    body: { ...onCase, request: HASH, answer: 'No, Seraina is.', documents: [] },
  },
};

const onReading = ['certifier', 'regulator'] as const;
const READERS: Record<Kept, readonly Role[]> = {
  'provider.applied': onReading,
  'grant.applied': ['grants-officer', 'regulator'],
  'interest.declared': onReading,
  'case.checked': onReading,
  'case.information-requested': onReading,
  'case.information-answered': onReading,
};
const KINDS = Object.keys(BODIES) as Kept[];

const holder = globalThis as typeof globalThis & { gridhallDb?: Db };
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  holder.gridhallDb = database.db;
  const { id: userId } = await database.db.user.create({ data: { displayName: 'P' } });
  const write = <K extends Kept>(kind: K) =>
    database.db.$transaction((tx) =>
      createRecord(tx, {
        kind,
        subject: subject.provider(COMPANY),
        body: BODIES[kind].body,
        author: { userId, address: COMPANY, role: 'provider' },
        now: new Date('2026-11-22T10:00:00Z'),
        demo: false,
      } as NewRecord<K>),
    );
  for (const kind of KINDS) await write(kind);
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('NEXTAUTH_SECRET', '0123456789abcdef0123456789abcdef');
  resetEnv();
});
afterAll(async () => {
  delete holder.gridhallDb;
  vi.unstubAllEnvs();
  resetEnv();
  await database.drop();
});

describe.each(KINDS)('what %s says of people', (kind) => {
  const index = BigInt(KINDS.indexOf(kind));
  const { name } = BODIES[kind];

  it.each(ROLES)(
    'is read and found by the %s only if it is theirs to decide or watch',
    async (role) => {
      const may = READERS[kind].includes(role);
      const actor = actorWith({ roles: [role] });
      const { record, recordHash } = await getTrailEntry(actor, index);
      // Everybody sees that it is there and whole.
      expect(record).toMatchObject({ kind, integrity: 'intact' });
      expect(record?.withheld === null).toBe(may);
      expect(JSON.stringify(record).includes(name)).toBe(may);
      expect(record?.salt === null).toBe(!may);

      const search = (q: string) => listTrail(actor, trailFilter.parse({ q }));
      expect((await search(name)).total).toBe(may ? 1 : 0);
      expect((await search(recordHash ?? '')).total).toBe(1);
    },
  );
});

it('a person of two offices reads what either of them may', async () => {
  const actor = actorWith({ roles: ['certifier', 'grants-officer'] });
  for (const [index] of KINDS.entries())
    expect((await getTrailEntry(actor, BigInt(index))).record?.withheld).toBeNull();
});
