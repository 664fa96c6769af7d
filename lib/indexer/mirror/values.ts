import { Prisma } from '@/lib/db/generated/client';

/** A value of a row as a parameter that pg turns into an array element without loss. */
export function toParameter(value: unknown): string | number | boolean | null {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    case 'bigint':
      return value.toString();
    case 'object':
      if (value === null) return null;
      return value instanceof Date ? value.toISOString() : JSON.stringify(value);
    default:
      return null;
  }
}

/** What Prisma's raw query gives for a column → what a row holds. */
export function fromColumn(value: unknown): unknown {
  return Prisma.Decimal.isDecimal(value) ? BigInt(value.toFixed(0)) : value;
}
