import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { migrate } from '@/lib/db/migrate';

import { startPostgres } from '../postgres';

export type BenchDatabase = {
  databaseUrl: string;
  /** Goes with the database; readable by the account that Postgres runs under. */
  folder: string;
};

/**
 * Runs `measure` on a migrated database of its own and forgets it, whatever came of it.
 *
 * Durable unless told: an acknowledged row must survive a power cut, and that is part of what is measured.
 */
export async function withBenchDatabase<Result>(
  measure: (database: BenchDatabase) => Promise<Result>,
  { durable = true }: { durable?: boolean } = {},
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'gridhall-bench-'));
  chmodSync(folder, 0o711);
  const server = await startPostgres({ dataDir: join(folder, 'postgres'), durable });
  try {
    await server.createDatabase('bench');
    const databaseUrl = server.url('bench');
    await migrate({ databaseUrl });
    return await measure({ databaseUrl, folder });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
