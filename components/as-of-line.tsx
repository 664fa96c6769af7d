import { useLocale, useTranslations } from 'next-intl';

import type { AsOf } from '@/lib/features/framework/schema';
import { formatDate, formatNumber } from '@/lib/i18n/format';

/** "As of block N, 12:04": stands under everything that was read from the chain. */
export function AsOfLine({ position }: { position: AsOf }) {
  const t = useTranslations('common');
  const locale = useLocale();
  return (
    <p className="my-6 text-sm text-muted">
      {t('asOfBlock', {
        block: formatNumber(position.blockNumber, locale),
        time: formatDate(position.time, locale, 'dateTime'),
      })}
    </p>
  );
}
