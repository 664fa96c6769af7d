import { useLocale, useTranslations } from 'next-intl';

import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { TimeText } from '@/components/ui/time-text';
import type { FlowDto } from '@/lib/features/reserve/schema';
import { formatAmount, formatHours } from '@/lib/i18n/amounts';

/** Money and hours through the reserve, newest first. */
export function FlowTable({
  flows,
  money,
}: {
  flows: FlowDto[];
  money: { symbol: string; decimals: number };
}) {
  const t = useTranslations('reserve.desk');
  const locale = useLocale();
  return (
    <Table
      caption={t('flowsTitle')}
      captionHidden
      rows={flows}
      rowKey={(flow) => `${flow.txHash}-${flow.kind}`}
      empty={<EmptyState title={t('flowsEmpty')}>{t('flowsEmptyText')}</EmptyState>}
      columns={[
        {
          key: 'when',
          header: t('column.when'),
          rowHeader: true,
          cell: (flow) => <TimeText value={flow.time} style="shortDateTime" />,
        },
        { key: 'kind', header: t('column.kind'), cell: (flow) => t(`kind.${flow.kind}`) },
        {
          key: 'money',
          header: t('column.money'),
          unit: money.symbol,
          numeric: true,
          cell: (flow) =>
            flow.money === 0n ? '–' : formatAmount(flow.money, money.decimals, locale),
        },
        {
          key: 'hours',
          header: t('column.hours'),
          unit: 'CCH',
          numeric: true,
          cell: (flow) => (flow.hours === 0n ? '–' : formatHours(flow.hours, locale)),
        },
        {
          key: 'assets',
          header: t('column.assets'),
          unit: money.symbol,
          numeric: true,
          cell: (flow) => formatAmount(flow.assets, money.decimals, locale),
        },
        {
          key: 'state',
          header: t('column.state'),
          cell: (flow) => (
            <Tag tone={flow.final ? 'good' : 'info'}>{t(flow.final ? 'final' : 'provisional')}</Tag>
          ),
        },
      ]}
    />
  );
}
