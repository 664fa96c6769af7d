import { useLocale, useTranslations } from 'next-intl';
import { Table, type Column } from '@/components/ui/table';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import { FLOW_KINDS, type FlowKind, type FlowTotals } from '@/lib/features/reserve/schema';
import { formatAmount, formatHours } from '@/lib/i18n/amounts';

/** Money and hours of each kind of movement in the last week, month and year. */
export function WindowsTable({
  windows,
  asset,
}: {
  windows: readonly FlowTotals[];
  asset: SettlementAsset;
}) {
  const t = useTranslations('reserve.public.flows');
  const locale = useLocale();
  const columns: Column<FlowKind>[] = windows.flatMap(({ days, totals }) => [
    {
      key: `hours-${days}`,
      header: t('window', { days }),
      unit: 'CCH',
      numeric: true,
      cell: (kind: FlowKind) => orDash(totals[kind].hours, (sum) => formatHours(sum, locale, 0)),
    },
    {
      key: `money-${days}`,
      header: t('window', { days }),
      unit: asset.symbol,
      numeric: true,
      cell: (kind: FlowKind) =>
        orDash(totals[kind].money, (sum) => formatAmount(sum, asset.decimals, locale, 0)),
    },
  ]);
  return (
    <Table
      caption={t('windows')}
      rows={FLOW_KINDS}
      rowKey={(kind) => kind}
      columns={[
        {
          key: 'kind',
          header: t('kind'),
          rowHeader: true,
          cell: (kind) => t(`kinds.${kind}`),
        },
        ...columns,
      ]}
    />
  );
}

function orDash(amount: bigint, write: (amount: bigint) => string): string {
  return amount === 0n ? '–' : write(amount);
}
