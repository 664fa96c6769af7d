import type { OpenClass } from '@/lib/features/hardware/schema';
import { claimedCapacity } from '@/lib/features/providers/rules';

/** A line as it stands in the form; `key` keeps it the same line while others are removed. */
export type TypedLine = { key: string; classId: string; units: string };

let made = 0;

export function emptyLine(): TypedLine {
  return { key: `new-${++made}`, classId: '', units: '' };
}

export function typedLines(
  items: readonly { classId: string; units: number | string }[],
): TypedLine[] {
  return items.map(({ classId, units }) => ({ key: classId, classId, units: String(units) }));
}

/** The lines that are complete: a class and a whole number of units above zero. */
export function readLines(lines: readonly TypedLine[]): { classId: string; units: number }[] {
  return lines.flatMap(({ classId, units }) =>
    classId && /^[1-9]\d{0,6}$/.test(units.trim()) ? [{ classId, units: Number(units) }] : [],
  );
}

/** GPUs, and H100-equivalent GPUs (WAD) by today's weights, of what is complete. */
export function sumOf(
  lines: readonly TypedLine[],
  classes: readonly OpenClass[],
): { units: number; capacity: bigint } {
  const read = readLines(lines);
  return {
    units: read.reduce((sum, line) => sum + line.units, 0),
    capacity: claimedCapacity(read, classes),
  };
}
