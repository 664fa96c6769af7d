import type { JsonSafe } from '@/lib/chain/json-safe';
import type { Prisma } from '@/lib/db/generated/client';

/** A row of a mirrored table as the handlers see it: money and hours are bigint, JSON is checked. */
export type Row<Model> = {
  -readonly [Column in keyof Model]: Value<Model[Column]>;
};

type Value<T> = T extends Prisma.Decimal ? bigint : T extends Prisma.JsonValue ? Json<T> : T;
/** JsonValue also holds every plain string, number and boolean: those are columns of their own type, not JSON. */
type Json<T> = Prisma.JsonObject extends T ? JsonSafe : T;

export type Table<R> = {
  name: string;
  /** Primary key, `chainId` first. */
  key: readonly (keyof R & string)[];
  /** Column → Postgres type, for all columns. */
  columns: { readonly [Column in keyof R & string]: string };
  /** Rows are only ever added. A row that is there already is a bug, and Postgres says so. */
  appendOnly?: boolean;
};
