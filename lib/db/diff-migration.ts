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

export type WriteMigrationOptions = {
  /** Folder name: yyyymmddhhmmss_words. */
  name: string;
  sql: string;
  /** Replaces a migration of that name; otherwise one that exists is an error. */
  replace?: boolean;
  root?: string;
};

/** Writes the migration and returns its path. */
export async function writeMigration({
  name,
  sql,
  replace = false,
  root = process.cwd(),
}: WriteMigrationOptions): Promise<string> {
  const folder = resolve(root, MIGRATIONS_DIR, name);
  await mkdir(folder, { recursive: replace });
  const path = join(folder, 'migration.sql');
  await writeFile(path, `${sql.trim()}\n`);
  return path;
}
