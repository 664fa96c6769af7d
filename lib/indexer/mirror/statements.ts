import type { Table } from './table';

/** SQL for whole sets of rows: one array parameter for each column. Names come from our own table definitions only. */

export function upsertStatement<R>({ name, key, columns, appendOnly }: Table<R>): string {
  const names = Object.keys(columns);
  const rest = names.filter((column) => !key.some((part) => part === column));
  const insert = `INSERT INTO ${quote(name)} (${list(names)}) SELECT * FROM ${unnest(names, columns)}`;
  if (appendOnly) return insert;
  const updates = rest.map((column) => `${quote(column)} = EXCLUDED.${quote(column)}`).join(', ');
  return `${insert} ON CONFLICT (${list(key)}) DO UPDATE SET ${updates}`;
}

export function deleteStatement<R>({ name, key, columns }: Table<R>): string {
  return `DELETE FROM ${quote(name)} WHERE ${keyed(key, columns)}`;
}

export function selectStatement<R>({ name, key, columns }: Table<R>): string {
  return `SELECT ${list(Object.keys(columns))} FROM ${quote(name)} WHERE ${keyed(key, columns)}`;
}

function keyed(key: readonly string[], columns: Readonly<Record<string, string>>): string {
  return `(${list(key)}) IN (SELECT * FROM ${unnest(key, columns)})`;
}

function unnest(names: readonly string[], columns: Readonly<Record<string, string>>): string {
  return `unnest(${names.map((column, index) => `$${index + 1}::${columns[column]}[]`).join(', ')})`;
}

function list(names: readonly string[]): string {
  return names.map(quote).join(', ');
}

function quote(name: string): string {
  return `"${name}"`;
}
