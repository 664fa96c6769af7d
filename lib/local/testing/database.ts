import { inject } from 'vitest';

import { cloneDatabase, type TestDatabase } from './clone-database';

export type { TestDatabase };

/**
 * A real Postgres database for this test file alone, with every migration applied.
 *
 * @example
 * let database: TestDatabase;
 * beforeAll(async () => { database = await createTestDatabase(); });
 * afterAll(() => database.drop());
 */
export function createTestDatabase(): Promise<TestDatabase> {
  return cloneDatabase(inject('databaseServer'));
}
