import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { cityTimeZone } from './region';
import { routing, type Locale } from './routing';
import type en from './messages/en';

// English is the catalogue the others are checked against: a missing key does not compile.
const catalogues: Record<Locale, () => Promise<{ default: typeof en }>> = {
  en: () => import('./messages/en'),
};

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  return { locale, messages: (await catalogues[locale]()).default, timeZone: cityTimeZone };
});
