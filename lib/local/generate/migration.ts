import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { diffMigration, writeMigration } from '@/lib/db/diff-migration';
import { migrate } from '@/lib/db/migrate';

import { ROOT } from '../paths';
import { startPostgres } from '../postgres';

export type GenerateMigrationOptions = {
  /** Words, or a whole folder name that starts with its fourteen digits. */
  name: string;
  /** Compares with an empty database and replaces: for the very first migration, before anybody has applied it. */
  fromEmpty?: boolean;
};

/**
 * Writes the SQL between the migrations and prisma/schema as a new migration, and returns its path; undefined when
 * nothing differs. Compares with a real database, made for the purpose and thrown away.
 */
export async function generateMigration({
  name,
  fromEmpty = false,
}: GenerateMigrationOptions): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'gridhall-migration-'));
  chmodSync(folder, 0o711);
  const server = await startPostgres({ dataDir: folder, durable: false });
  try {
    const databaseUrl = server.url('migrated');
    await server.createDatabase('migrated');
    if (!fromEmpty) await migrate({ databaseUrl, root: ROOT });
    const sql = await diffMigration({ migratedDatabaseUrl: databaseUrl, root: ROOT });
    if (sql === undefined) return undefined;
    const path = await writeMigration({
      name: folderName(name),
      sql,
      replace: fromEmpty,
      root: ROOT,
    });
    return relative(ROOT, path);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function folderName(name: string): string {
  const words = name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  if (/^\d{14}_/.test(words)) return words;
  const now = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  return `${now}_${words}`;
}
