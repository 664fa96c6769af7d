import type { Tx } from '@/lib/db/client';

import { deleteStatement, selectStatement, upsertStatement } from './statements';
import type { Table } from './table';
import { fromColumn, toArrayText } from './values';

/**
 * The rows of one table that a transaction touches. They are read once, changed in memory in the order of the chain, and
 * written in one statement at the end: a thousand transfers between the same accounts cost each account one write.
 */
export class TableBuffer<R extends object> {
  readonly #tx: Tx;
  readonly #table: Table<R>;
  /** Key → row, or null for a row that is known not to be there. */
  readonly #rows = new Map<string, R | null>();
  readonly #changed = new Map<string, Partial<R>>();

  constructor(tx: Tx, table: Table<R>) {
    this.#tx = tx;
    this.#table = table;
  }

  async get(key: Partial<R>): Promise<R | undefined> {
    const name = this.#nameOf(key);
    if (!this.#rows.has(name)) await this.load([key]);
    return this.#rows.get(name) ?? undefined;
  }

  /** Reads many rows at once, so that `get` finds them. */
  async load(keys: readonly Partial<R>[]): Promise<void> {
    const missing = new Map<string, Partial<R>>();
    for (const key of keys) {
      const name = this.#nameOf(key);
      if (!this.#rows.has(name)) missing.set(name, key);
    }
    if (missing.size === 0) return;
    const found = await this.#tx.$queryRawUnsafe<Record<string, unknown>[]>(
      selectStatement(this.#table),
      ...columnsOf(this.#table.key, [...missing.values()]),
    );
    for (const name of missing.keys()) this.#rows.set(name, null);
    for (const columns of found) {
      const row = Object.fromEntries(
        Object.entries(columns).map(([column, value]) => [column, fromColumn(value)]),
      ) as R;
      this.#rows.set(this.#nameOf(row), row);
    }
  }

  put(row: R): void {
    const name = this.#nameOf(row);
    this.#rows.set(name, row);
    this.#changed.set(name, row);
  }

  remove(key: Partial<R>): void {
    const name = this.#nameOf(key);
    this.#rows.set(name, null);
    this.#changed.set(name, key);
  }

  async flush(): Promise<void> {
    const written: R[] = [];
    const removed: Partial<R>[] = [];
    for (const [name, change] of this.#changed) {
      const row = this.#rows.get(name);
      if (row) written.push(row);
      else removed.push(change);
    }
    this.#changed.clear();
    const { key, columns } = this.#table;
    if (removed.length > 0)
      await this.#tx.$executeRawUnsafe(deleteStatement(this.#table), ...columnsOf(key, removed));
    if (written.length > 0)
      await this.#tx.$executeRawUnsafe(
        upsertStatement(this.#table),
        ...columnsOf(Object.keys(columns) as (keyof R & string)[], written),
      );
  }

  #nameOf(row: Partial<R>): string {
    const { key } = this.#table;
    let name = '';
    for (const column of key) name += `${String(row[column])} `;
    return name;
  }
}

/** One array for each column, as UNNEST takes them. */
function columnsOf<R extends object>(
  columns: readonly (keyof R & string)[],
  rows: readonly Partial<R>[],
): string[] {
  return columns.map((column) => toArrayText(rows.map((row) => row[column])));
}
