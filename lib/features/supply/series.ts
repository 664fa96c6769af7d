import type { Bucket, DayRange, RangeName } from './days';

export const MEASURES = [
  'certified',
  'online',
  'committed',
  'committedSold',
  'sold',
  'free',
  'utilisation',
  'price',
] as const;
export type Measure = (typeof MEASURES)[number];

export const GROUPS = ['total', 'region', 'class', 'tier', 'provider'] as const;
export type Group = (typeof GROUPS)[number];

/** H100-equivalents as a WAD, basis points, or settlement-asset units for an H100-hour. */
export type SeriesUnit = 'h100e' | 'bps' | 'money';

export function unitOf(measure: Measure): SeriesUnit {
  if (measure === 'utilisation') return 'bps';
  return measure === 'price' ? 'money' : 'h100e';
}

/** Why a measure has no values; undefined where it has. */
export type Absence = 'notMeasured' | 'notByClass' | 'promiseNotByClass' | 'onlyTotal';

/**
 * Whether a measure can be told in a grouping: the price is one for all, a payment does not say which class a job ran on, and
 * a promise is one of hours on whatever the provider has.
 */
export function absenceOf(measure: Measure, group: Group, byClass: boolean): Absence | undefined {
  if (measure === 'price') return group === 'total' ? undefined : 'onlyTotal';
  if (group !== 'class' && !byClass) return undefined;
  if (measure === 'committed' || measure === 'committedSold') return 'promiseNotByClass';
  const fromSales = measure === 'sold' || measure === 'free' || measure === 'utilisation';
  return fromSales ? 'notByClass' : undefined;
}

/** One line of the chart; a value for each bucket, null where there is none. */
export type Line = { key: string; values: (bigint | null)[] };

/**
 * `market`: the market and the jobs of a demonstration, where hours change hands and nothing runs. `machines`: heard from
 * machines that play a recording. `bps`: its part of all values together.
 */
export type Simulation = { of: 'market' | 'machines'; bps: number };

export type SeriesDto = {
  measure: Measure;
  group: Group;
  unit: SeriesUnit;
  range: DayRange & { name?: RangeName };
  buckets: Bucket[];
  lines: Line[];
  absent?: Absence;
  simulated: Simulation | null;
  /** The last day that is over and final. */
  through: string | null;
};

/** What stands for everything beyond the lines that can be told apart. */
export const OTHER = 'OTHER';
export const MOST_LINES = 7;

/** A value for each key and bucket, as read from the database. */
export type Cell = { key: string; bucket: number; value: bigint };

/** Lines from cells: the largest keys by their last values, the rest as one. `missing` buckets are gaps, all others zero. */
export function toLines(
  cells: readonly Cell[],
  buckets: number,
  missing: ReadonlySet<number> = new Set(),
): Line[] {
  const sums = new Map<string, bigint[]>();
  for (const { key, bucket, value } of cells) {
    const values = sums.get(key) ?? Array<bigint>(buckets).fill(0n);
    values[bucket] = (values[bucket] ?? 0n) + value;
    sums.set(key, values);
  }
  const weightOf = (values: readonly bigint[]) => values.reduce((sum, value) => sum + value, 0n);
  const sorted = [...sums].toSorted(([a, x], [b, y]) => {
    const [first, second] = [weightOf(x), weightOf(y)];
    return first === second ? a.localeCompare(b) : first < second ? 1 : -1;
  });
  const shown = sorted.length <= MOST_LINES + 1 ? sorted : sorted.slice(0, MOST_LINES);
  const rest = sorted.slice(shown.length);
  const lines = shown.map(([key, values]) => ({ key, values }));
  if (rest.length > 0)
    lines.push({
      key: OTHER,
      values: Array.from({ length: buckets }, (_, i) =>
        rest.reduce((sum, [, values]) => sum + (values[i] ?? 0n), 0n),
      ),
    });
  return lines.map(({ key, values }) => ({
    key,
    values: values.map((value, i) => (missing.has(i) ? null : value)),
  }));
}

/** Combines two sets of lines key by key: what is absent in one is zero there, and a gap in either is a gap. */
export function combine(
  a: readonly Line[],
  b: readonly Line[],
  how: (a: bigint, b: bigint) => bigint | null,
): Line[] {
  return a.map(({ key, values }) => {
    const other = b.find((line) => line.key === key)?.values;
    return {
      key,
      values: values.map((value, i) => {
        const second = other ? other[i] : 0n;
        return value === null || second === null || second === undefined
          ? null
          : how(value, second);
      }),
    };
  });
}

/** Hours that were certified and that nobody paid for; never below nothing, as a payment can come weeks after the job. */
export function freeOf(certified: bigint, sold: bigint): bigint {
  return certified > sold ? certified - sold : 0n;
}

/** Basis points; null without capacity. */
export function utilisationOf(certified: bigint, sold: bigint): bigint | null {
  return certified === 0n ? null : (sold * 10_000n) / certified;
}
