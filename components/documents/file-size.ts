import type { useTranslations } from 'next-intl';

import { formatNumber } from '@/lib/i18n/format';

const MEGA = 1024 * 1024;

/** `412 kB`, `3.4 MB`: as a file manager counts. The smallest file is 1 kB. */
export function fileSize(
  bytes: number,
  t: ReturnType<typeof useTranslations<'documents'>>,
  locale: string,
): string {
  if (bytes < MEGA)
    return t('kilobytes', { size: formatNumber(Math.max(1, Math.round(bytes / 1024)), locale) });
  return t('megabytes', { size: formatNumber(bytes / MEGA, locale, { maximumFractionDigits: 1 }) });
}
