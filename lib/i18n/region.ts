import type { Locale } from './routing';

/**
 * The region whose conventions numbers and dates follow. The language alone would not do: plain
 * `en` writes months before days, while the programme's city writes 22 November and 12'345.6.
 */
const regionOf: Record<Locale, string> = { en: 'en-CH' };

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

/** The time zone in which the city's deadlines and logs are read. */
export const cityTimeZone = 'Europe/Zurich';

/** BCP 47 tag for Intl formatters. */
export function intlLocale(locale: string): string {
  return regionOf[locale as Locale] ?? locale;
}

/** Writing direction of a language, for the document's `dir`. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(locale.split('-')[0] ?? locale) ? 'rtl' : 'ltr';
}
