import { defineRouting } from 'next-intl/routing';

// The language is what the address says and nothing else: no cookie and no Accept-Language
// redirect, so that one URL is one document and a shared cache may keep it.
export const routing = defineRouting({
  locales: ['en'],
  defaultLocale: 'en',
  localePrefix: 'as-needed',
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
});

export type Locale = (typeof routing.locales)[number];
