import { useLocale, useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import type { ReserveDto } from '@/lib/features/reserve/schema';
import { formatBps, formatHours, formatMoney } from '@/lib/i18n/amounts';

type Line = { key: string; step: string; amount: string; result?: boolean };

/** The arithmetic of the coverage, so that anyone can do it again with a pocket calculator. */
export function WorkedSum({ reserve, asset }: { reserve: ReserveDto; asset: SettlementAsset }) {
  const t = useTranslations('reserve.public.sum');
  const locale = useLocale();
  const { supply, terms, assets, liabilities, liquidCoverageBps } = reserve;
  const { capacityBacking, totalCoverageBps } = reserve;
  const money = (amount: bigint) => formatMoney(amount, asset, locale);
  const surplus = assets >= liabilities;
  const lines: Line[] = [
    { key: 'supply', step: t('supply'), amount: `${formatHours(supply, locale, 18)} CCH` },
    { key: 'price', step: t('price'), amount: money(terms?.price ?? 0n) },
    { key: 'liabilities', step: t('liabilities'), amount: money(liabilities), result: true },
    { key: 'assets', step: t('assets'), amount: money(assets) },
    {
      key: 'coverage',
      step: t('coverage'),
      amount: liquidCoverageBps === undefined ? t('none') : formatBps(liquidCoverageBps, locale),
      result: true,
    },
    { key: 'backing', step: t('backing'), amount: money(capacityBacking) },
    {
      key: 'total',
      step: t('total'),
      amount: totalCoverageBps === undefined ? t('none') : formatBps(totalCoverageBps, locale),
      result: true,
    },
    {
      key: 'surplus',
      step: t(surplus ? 'surplus' : 'short'),
      amount: money(surplus ? assets - liabilities : liabilities - assets),
      result: true,
    },
  ];
  return (
    <Table
      caption={t('table')}
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        { key: 'step', header: t('step'), rowHeader: true, cell: (line) => line.step },
        {
          key: 'amount',
          header: t('amount'),
          numeric: true,
          cell: (line) => (line.result ? <strong>{line.amount}</strong> : line.amount),
        },
      ]}
    />
  );
}
