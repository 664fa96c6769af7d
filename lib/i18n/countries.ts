import { COUNTRIES } from '@/lib/core/countries';

import { intlLocale } from './region';

/** Name of an ISO 3166-1 alpha-2 code in the reader's language; the code itself when it has none. */
export function countryName(code: string, locale: string): string {
  return (
    new Intl.DisplayNames(intlLocale(locale), { type: 'region', fallback: 'code' }).of(code) ?? code
  );
}

/** Every country by name, for a choice. */
export function countryOptions(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(intlLocale(locale), { type: 'region', fallback: 'code' });
  return COUNTRIES.map((value) => ({ value, label: names.of(value) ?? value })).sort((a, b) =>
    a.label.localeCompare(b.label, locale),
  );
}
