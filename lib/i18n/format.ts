import { cityTimeZone, intlLocale } from './region';

type Instant = Date | string | number;

const styles = {
  date: { dateStyle: 'long' },
  shortDate: { dateStyle: 'medium' },
  shortDateTime: { dateStyle: 'medium', timeStyle: 'short' },
  dateTime: { dateStyle: 'long', timeStyle: 'short' },
  time: { timeStyle: 'short' },
  month: { month: 'short', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof styles;

/** A date or time in the city's time zone, for example `22 November 2026 at 12:04`. */
export function formatDate(value: Instant, locale: string, style: DateStyle = 'date'): string {
  return new Intl.DateTimeFormat(intlLocale(locale), {
    ...styles[style],
    timeZone: cityTimeZone,
  }).format(new Date(value));
}

/**
 * A number with the region's separators. Accepts `bigint` and decimal strings, which keep every
 * digit; money and hours never pass through a float on their way here.
 */
export function formatNumber(
  value: number | bigint | `${number}`,
  locale: string,
  options?: Intl.NumberFormatOptions,
): string {
  return new Intl.NumberFormat(intlLocale(locale), options).format(value);
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** `value` seen from `now`, in the largest whole unit: `3 days ago`, `in 2 hours`. */
export function formatRelative(value: Instant, now: Instant, locale: string): string {
  const seconds = (new Date(value).getTime() - new Date(now).getTime()) / 1000;
  const formatter = new Intl.RelativeTimeFormat(intlLocale(locale), { numeric: 'auto' });
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return formatter.format(Math.trunc(seconds / size), unit);
  }
  return formatter.format(0, 'minute');
}
