import { z } from 'zod';

/** Days are UTC dates, `2026-11-22`; a range holds both its ends. */
export type Day = string;
export type DayRange = { from: Day; to: Day };

const DAY_MS = 86_400_000;

/** Ranges that move with time; what a link keeps is the words, what a copy keeps is the dates. */
export const RANGES = { '30d': 30, '90d': 90, '180d': 180, '365d': 365, '730d': 730 } as const;
export type RangeName = keyof typeof RANGES;
export const DEFAULT_RANGE: RangeName = '365d';

/** Longest that one answer holds. */
export const MOST_DAYS = 1_100;

export const dayText = z.iso.date();
export const rangeText = z.enum(Object.keys(RANGES) as [RangeName, ...RangeName[]]);

export function toDay(time: Date): Day {
  return time.toISOString().slice(0, 10);
}

/** The last second of a day: what stood at its end. */
export function endOf(day: Day): Date {
  return new Date(Date.parse(day) + DAY_MS - 1_000);
}

export function addDays(day: Day, days: number): Day {
  return toDay(new Date(Date.parse(day) + days * DAY_MS));
}

/** Days from one to the other, both counted. */
export function lengthOf({ from, to }: DayRange): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
}

export function daysOf({ from, to }: DayRange): Day[] {
  return Array.from({ length: Math.max(0, lengthOf({ from, to })) }, (_, i) => addDays(from, i));
}

/** The range that an address asks for. Dates win over words; what is no range is the default one. */
export function readRange(
  address: { from?: unknown; to?: unknown; range?: unknown },
  today: Day,
): DayRange & { name?: RangeName } {
  const [from, to] = [dayText.safeParse(address.from).data, dayText.safeParse(address.to).data];
  if (from && from <= (to ?? today)) {
    const end = to && to < today ? to : today;
    const first = addDays(end, 1 - MOST_DAYS);
    return { from: from > end ? end : from < first ? first : from, to: end };
  }
  const name = rangeText.safeParse(address.range).data ?? DEFAULT_RANGE;
  return { from: addDays(today, 1 - RANGES[name]), to: today, name };
}

export type Bucket = DayRange & {
  /** Days of it that a range holds; the last can be short. */
  days: number;
};

/** A range in steps that a chart can show: days up to 62 of them, else weeks counted back from the end. */
export function bucketsOf(range: DayRange): Bucket[] {
  const step = lengthOf(range) <= 62 ? 1 : 7;
  const buckets: Bucket[] = [];
  for (let to = range.to; to >= range.from; to = addDays(to, -step)) {
    const from = addDays(to, 1 - step);
    const first = from < range.from ? range.from : from;
    buckets.unshift({ from: first, to, days: lengthOf({ from: first, to }) });
  }
  return buckets;
}
