import { useLocale, useTranslations } from 'next-intl';

import { periodDays } from '@/lib/features/providers/commitment-rules';
import { formatDate } from '@/lib/i18n/format';

/** A period as people name it, first and last day included. */
export function useSpan(): (period: number) => string {
  const t = useTranslations('commitments');
  const locale = useLocale();
  return (period) => {
    const { first, last } = periodDays(period);
    return t('span', {
      from: formatDate(first, locale, 'shortDate'),
      to: formatDate(last, locale, 'shortDate'),
    });
  };
}
