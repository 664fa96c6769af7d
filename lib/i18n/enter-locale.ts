import { hasLocale } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import { routing, type Locale } from './routing';

/**
 * First line of every page and layout below [locale]: without it next-intl asks the request for
 * the language, and the page can no longer be generated once and kept.
 */
export async function enterLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  const known = hasLocale(routing.locales, locale) ? locale : routing.defaultLocale;
  setRequestLocale(known);
  return known;
}
