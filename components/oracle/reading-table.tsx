import { useLocale, useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { TimeText } from '@/components/ui/time-text';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import type { ReadingDto } from '@/lib/features/oracle/schema';
import { formatAmount } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';

/** How the worker fares with each list: the last try, what went wrong, and how often. */
export function ReadingTable({
  readings,
  asset,
}: {
  readings: readonly ReadingDto[];
  asset: Pick<SettlementAsset, 'symbol' | 'decimals'>;
}) {
  const t = useTranslations('oracle');
  const locale = useLocale();
  return (
    <Table
      caption={t('readings.caption')}
      captionHidden
      rows={readings}
      rowKey={({ sourceId }) => sourceId}
      columns={[
        { key: 'list', header: t('readings.list'), rowHeader: true, cell: ({ title }) => title },
        {
          key: 'tried',
          header: t('readings.tried'),
          cell: ({ triedAt }) => <TimeText value={triedAt} relative />,
        },
        {
          key: 'price',
          header: t('readings.price'),
          unit: `${asset.symbol} / h`,
          numeric: true,
          cell: ({ price }) =>
            price === undefined ? '–' : formatAmount(price, asset.decimals, locale, 4),
        },
        {
          key: 'problem',
          header: t('readings.problem'),
          cell: ({ problem, detail }) =>
            problem ? (
              <>
                {t(`problems.${problem}`)}
                <span className="block text-sm text-muted">{detail}</span>
              </>
            ) : (
              t('readings.fine')
            ),
        },
        {
          key: 'failures',
          header: t('readings.failures'),
          numeric: true,
          cell: ({ failures, tries }) =>
            `${formatNumber(failures, locale)} / ${formatNumber(tries, locale)}`,
        },
      ]}
    />
  );
}
