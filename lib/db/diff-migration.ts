import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { MIGRATIONS_DIR, readSchema } from './migration-files';
import { withSchemaEngine } from './schema-engine';

export type DiffOptions = {
  /** A database to which the migrations so far have been applied. */
  migratedDatabaseUrl: string;
  root?: string;
};

/** The SQL that takes the migrated database to prisma/schema; undefined when nothing differs. */
export async function diffMigration({
  migratedDatabaseUrl,
  root = process.cwd(),
}: DiffOptions): Promise<string | undefined> {
  const schema = await readSchema(root);
  const files = schema.map(([path, content]) => ({ path, content }));
  return withSchemaEngine(migratedDatabaseUrl, schema, async (engine) => {
    const diff = await engine.diff({
      // Means the connected database; the files only name its provider.
      from: { tag: 'schemaDatasource', files, configDir: root },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return diff.exitCode === 2 ? (diff.stdout ?? undefined) : undefined;
  });
}

/** Writes `sql` as the migration `name` (yyyymmddhhmmss_words) and returns its path. Never overwrites one. */
export async function writeMigration(
  name: string,
  sql: string,
  root = process.cwd(),
): Promise<string> {
  const folder = resolve(root, MIGRATIONS_DIR, name);
  await mkdir(folder);
  const path = join(folder, 'migration.sql');
  await writeFile(path, `${sql.trim()}\n`);
  return path;
}
