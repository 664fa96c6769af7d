import { useLocale, useTranslations } from 'next-intl';

import { EmptyState } from '@/components/ui/empty-state';
import { Hash } from '@/components/ui/hash';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { TimeText } from '@/components/ui/time-text';
import type { PegChangeDto } from '@/lib/features/peg/schema';
import { formatAmount, formatBps } from '@/lib/i18n/amounts';

type Row = PegChangeDto & { previous: bigint | undefined };

/** Every price that was in force, newest first, with the change against the one before. */
export function PegHistory({
  changes,
  money,
}: {
  changes: PegChangeDto[];
  money: { symbol: string; decimals: number };
}) {
  const t = useTranslations('peg');
  const locale = useLocale();
  const rows: Row[] = changes.map((change, index) => ({
    ...change,
    previous: changes[index + 1]?.terms.price,
  }));
  return (
    <Table
      caption={t('historyTitle')}
      captionHidden
      rows={rows}
      rowKey={(row) => `${row.blockNumber}-${row.recordHash}`}
      empty={<EmptyState title={t('historyEmpty')}>{t('notSetText')}</EmptyState>}
      columns={[
        {
          key: 'when',
          header: t('column.when'),
          rowHeader: true,
          cell: (row) => <TimeText value={row.time} style="shortDateTime" />,
        },
        {
          key: 'price',
          header: t('column.price'),
          unit: t('perHour', money),
          numeric: true,
          cell: (row) => formatAmount(row.terms.price, money.decimals, locale, 4),
        },
        {
          key: 'change',
          header: t('column.change'),
          numeric: true,
          cell: (row) => (row.previous ? signed(row.terms.price, row.previous, locale) : '–'),
        },
        {
          key: 'fees',
          header: t('column.fees'),
          numeric: true,
          cell: (row) =>
            `${formatBps(row.terms.mintFeeBps, locale)} · ${formatBps(row.terms.redeemFeeBps, locale)}`,
        },
        {
          key: 'record',
          header: t('column.record'),
          cell: (row) => <Hash value={row.recordHash} />,
        },
        {
          key: 'state',
          header: t('column.state'),
          cell: (row) => (
            <Tag tone={row.final ? 'good' : 'info'}>{t(row.final ? 'final' : 'provisional')}</Tag>
          ),
        },
      ]}
    />
  );
}

/** The change as a share of the price before, cut to hundredths of a percent. */
function signed(price: bigint, previous: bigint, locale: string): string {
  const change = ((price - previous) * 10_000n) / previous;
  const sign = change > 0n ? '+' : change < 0n ? '−' : '';
  return `${sign}${formatBps(change < 0n ? -change : change, locale)}`;
}
