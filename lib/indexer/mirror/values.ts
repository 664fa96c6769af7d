import { Prisma } from '@/lib/db/generated/client';

/**
 * Values of one column as the text of a Postgres array. One text and not a list of values: Prisma takes each parameter to
 * its query compiler and back, and a range has tens of thousands of values.
 */
export function toArrayText(values: readonly unknown[]): string {
  return `{${values.map(toElement).join(',')}}`;
}

/** Everything that is no number is quoted, so that no text is taken for NULL, a brace or a comma. */
function toElement(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'object':
      if (value === null) return 'NULL';
      return quoted(value instanceof Date ? value.toISOString() : JSON.stringify(value));
    default:
      return 'NULL';
  }
}

const ESCAPED = /["\\]/g;

function quoted(text: string): string {
  return `"${text.replace(ESCAPED, '\\$&')}"`;
}

/** What Prisma's raw query gives for a column → what a row holds. */
export function fromColumn(value: unknown): unknown {
  return Prisma.Decimal.isDecimal(value) ? BigInt(value.toFixed(0)) : value;
}
