import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, vi } from 'vitest';

import { CONTRACT_NAMES } from '@/lib/chain/contracts';
import type { Db } from '@/lib/db/client';
import { resetEnv } from '@/lib/env';

import { createTestDatabase, type TestDatabase } from './database';

const CHAIN_ID = 31_337;
const holder = globalThis as typeof globalThis & { gridhallDb?: Db };

/**
 * For tests of what reads the portal's own database and deployment: a real database of this file's own behind `db()`, and a
 * deployment whose contracts have addresses and no code. Register it first, so that later hooks find it set up.
 *
 * @example
 * const portal = testPortal();
 * beforeAll(() => portal.db.user.create({ data }));
 */
export function testPortal(): { readonly db: Db; readonly url: string } {
  let database: TestDatabase;
  let deployments: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    holder.gridhallDb = database.db;
    deployments = mkdtempSync(join(tmpdir(), 'gridhall-deployments-'));
    const addresses = CONTRACT_NAMES.map((name, i) => [
      name,
      `0x${String(i + 1).padStart(40, '0')}`,
    ]);
    writeFileSync(
      join(deployments, `${CHAIN_ID}.json`),
      JSON.stringify({ ...Object.fromEntries(addresses), block: 0 }),
    );
  });
  beforeEach(() => {
    vi.stubEnv('DATABASE_URL', database.url);
    vi.stubEnv('NEXTAUTH_SECRET', '0123456789abcdef0123456789abcdef');
    vi.stubEnv('GRIDHALL_DEPLOYMENTS_DIR', deployments);
    resetEnv();
  });
  afterAll(async () => {
    delete holder.gridhallDb;
    rmSync(deployments, { recursive: true });
    await database.drop();
  });

  return {
    get db() {
      return database.db;
    },
    get url() {
      return database.url;
    },
  };
}
