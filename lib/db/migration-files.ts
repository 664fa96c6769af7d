import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import type { MigrationList } from '@prisma/schema-engine-wasm';

/** Prisma's own folder layout, so that `prisma migrate deploy` works for whoever can download its engine. */
export const MIGRATIONS_DIR = 'prisma/migrations';
const SCHEMA_DIR = 'prisma/schema';

/** The migrations in the order of their folder names, as the schema engine wants them. */
export async function readMigrations(
  root: string,
  keep: (name: string) => boolean = () => true,
): Promise<MigrationList> {
  const baseDir = resolve(root, MIGRATIONS_DIR);
  const folders = (await readdir(baseDir, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && keep(entry.name))
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(join(baseDir, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      folders.map(async (path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(join(baseDir, path, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  };
}

/** The Prisma schema files as [path, content] pairs. */
export async function readSchema(root: string): Promise<[path: string, content: string][]> {
  const folder = resolve(root, SCHEMA_DIR);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => {
      const path = join(folder, name);
      return [path, await readFile(path, 'utf8')];
    }),
  );
}
