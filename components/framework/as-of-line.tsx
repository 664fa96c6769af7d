import { useLocale, useTranslations } from 'next-intl';
import { formatDate, formatNumber } from '@/lib/i18n/format';

/** The block that the figures beside it were read at, and that block's own time. */
export function AsOfLine({
  blockNumber,
  time,
}: {
  blockNumber: bigint | string;
  time: Date | number;
}) {
  const t = useTranslations('common');
  const locale = useLocale();
  const at = new Date(time);
  return (
    <p className="text-sm text-muted">
      <time dateTime={at.toISOString()}>
        {t('asOfBlock', {
          block: formatNumber(BigInt(blockNumber), locale),
          time: formatDate(at, locale, 'dateTime'),
        })}
      </time>
    </p>
  );
}
