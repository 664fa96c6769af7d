import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TestProject } from 'vitest/node';

import { migrate } from '@/lib/db/migrate';

import { startPostgres } from '../postgres';
import { TEMPLATE_DATABASE } from './template';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the run's Postgres, database `postgres`. */
    databaseServer: string;
  }
}

/**
 * One Postgres for the whole run, thrown away afterwards, with one migrated template database: each test file clones its
 * own from it in some ten milliseconds instead of migrating again.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gridhall-test-'));
  chmodSync(dataDir, 0o711);
  const server = await startPostgres({ dataDir, durable: false });
  await server.createDatabase(TEMPLATE_DATABASE);
  await migrate({ databaseUrl: server.url(TEMPLATE_DATABASE) });
  project.provide('databaseServer', server.url('postgres'));
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
