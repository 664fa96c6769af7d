'use client';

import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { intlLocale } from '@/lib/i18n/region';

// Without it react-aria follows the browser's language instead of the page's, and its first
// render would differ from the server's.
export function ReactAriaLocale({ children }: { children: ReactNode }) {
  return <I18nProvider locale={intlLocale(useLocale())}>{children}</I18nProvider>;
}
