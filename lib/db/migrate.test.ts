import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { diffMigration } from './diff-migration';
import { migrate } from './migrate';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('the migrations build exactly the schema that the client was generated from', async () => {
  expect(await diffMigration({ migratedDatabaseUrl: database.url })).toBeUndefined();
});

test('a migrated database is left alone by a second run', async () => {
  const before = await database.db.$queryRaw`SELECT * FROM _prisma_migrations ORDER BY id`;
  expect(await migrate({ databaseUrl: database.url })).toEqual([]);
  expect(await database.db.$queryRaw`SELECT * FROM _prisma_migrations ORDER BY id`).toEqual(before);
});

test('behavior: a database migrated with an older text of a migration is refused', async () => {
  await database.db
    .$executeRaw`UPDATE _prisma_migrations SET checksum = 'edited' WHERE migration_name LIKE '%foundation'`;
  await expect(migrate({ databaseUrl: database.url })).rejects.toThrow(/foundation.*npm run reset/);
});
