import { readMigrations, readSchema } from './migration-files';
import { withSchemaEngine } from './schema-engine';

export type MigrateOptions = {
  databaseUrl: string;
  /** Repository root; by default the working directory. */
  root?: string;
};

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that the database has not seen, in order, and notes them in `_prisma_migrations`. A second call
 * does nothing. Refuses a database whose applied migrations were edited afterwards: what runs would not be what the
 * repository says.
 *
 * @returns the names of the migrations applied now.
 */
export async function migrate({
  databaseUrl,
  root = process.cwd(),
}: MigrateOptions): Promise<string[]> {
  const migrationsList = await readMigrations(root);
  return withSchemaEngine(databaseUrl, await readSchema(root), async (engine) => {
    const history = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: NO_FILTERS,
    });
    if (history.editedMigrationNames.length > 0)
      throw new Error(
        `The database was migrated with an older text of ${history.editedMigrationNames.join(', ')}. ` +
          'For the local data directory run: npm run reset',
      );
    const applied = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
    return applied.appliedMigrationNames;
  });
}
