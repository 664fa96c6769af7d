import { useLocale, useTranslations } from 'next-intl';
import { formatDate, formatNumber } from '@/lib/i18n/format';

/** "As of block N, 12:04": the sentence alone, with the block's own time. */
export function AsOfText({ blockNumber, time }: { blockNumber: bigint | string; time: Date }) {
  const t = useTranslations('common');
  const locale = useLocale();
  return (
    <p className="text-sm text-muted">
      <time dateTime={time.toISOString()}>
        {t('asOfBlock', {
          block: formatNumber(BigInt(blockNumber), locale),
          time: formatDate(time, locale, 'dateTime'),
        })}
      </time>
    </p>
  );
}
