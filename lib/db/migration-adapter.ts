import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { DatabaseError, Pool, type QueryArrayResult } from 'pg';

/** Postgres' internal one-byte type `"char"` and `text`, by object identifier (pg_type.h). */
const INTERNAL_CHAR = 18;
const TEXT = 25;

/**
 * Prisma's Postgres adapter, made fit for the schema engine in two places:
 *
 * - Its `executeScript` cuts a script at every semicolon, which tears a PL/pgSQL function apart. Here the script goes to
 *   the server whole, in one simple query, which Postgres runs as one transaction: all of a migration or nothing.
 * - It does not know the catalogue's type `"char"`, so that the engine cannot look at a live database. Here such a column
 *   travels as text and is labelled a character.
 */
export class MigrationAdapterFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres' as const;
  readonly adapterName = '@prisma/adapter-pg';
  readonly #pool: CataloguePool;
  readonly #inner: PrismaPg;

  constructor(connectionString: string) {
    // One connection, so that the engine's advisory lock and its statements share a session.
    this.#pool = new CataloguePool({ connectionString, max: 1 });
    this.#inner = new PrismaPg(this.#pool);
  }

  async connect(): Promise<SqlDriverAdapter> {
    const adapter = await this.#inner.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.executeScript = (script) => this.#run(script);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const column of this.#pool.charColumns.get(result.rows) ?? [])
        result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  }

  connectToShadowDb(): Promise<SqlDriverAdapter> {
    throw new Error(
      'Migrations are compared with a migrated database, never with a shadow database.',
    );
  }

  end(): Promise<void> {
    return this.#pool.end();
  }

  async #run(script: string): Promise<void> {
    try {
      await this.#pool.query(script);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      throw new DriverAdapterError({
        kind: 'postgres',
        code: error.code ?? '',
        severity: error.severity ?? 'ERROR',
        message: error.message,
        detail: error.detail,
        column: error.column,
        hint: error.hint,
      });
    }
  }
}

class CataloguePool extends Pool {
  /** Rows of a result → the columns of it that are `"char"`. */
  readonly charColumns = new WeakMap<object, number[]>();

  override query = (async (...args: unknown[]) => {
    const query = super.query as (...args: unknown[]) => Promise<QueryArrayResult>;
    const result = await query.apply(this, args);
    // A script of several statements gives a list of results, which nobody reads.
    if (Array.isArray(result)) return result;
    const columns = result.fields.flatMap((field, index) =>
      field.dataTypeID === INTERNAL_CHAR ? [index] : [],
    );
    for (const index of columns) result.fields[index]!.dataTypeID = TEXT;
    this.charColumns.set(result.rows, columns);
    return result;
  }) as Pool['query'];
}
