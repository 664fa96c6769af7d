import { useLocale, useTranslations } from 'next-intl';
import { Address } from '@/components/ui/address';
import { Hash } from '@/components/ui/hash';
import { Table } from '@/components/ui/table';
import { TimeText } from '@/components/ui/time-text';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import type { FlowDto } from '@/lib/features/reserve/schema';
import type { PublicNames } from '@/lib/features/transparency/schema';
import { formatAmount, formatHours } from '@/lib/i18n/amounts';

/** Each movement with its account and its transaction, newest first. */
export function FlowsTable({
  flows,
  names,
  asset,
}: {
  flows: readonly FlowDto[];
  names: PublicNames;
  asset: SettlementAsset;
}) {
  const t = useTranslations('reserve.public.flows');
  const locale = useLocale();
  const money = (amount: bigint) => formatAmount(amount, asset.decimals, locale);
  return (
    <Table
      caption={t('latest')}
      captionHidden
      rows={flows}
      rowKey={(flow) => `${flow.txHash} ${flow.kind}`}
      columns={[
        {
          key: 'when',
          header: t('when'),
          rowHeader: true,
          cell: (flow) => (
            <>
              <TimeText value={flow.time} style="shortDate" />
              {!flow.final && (
                <span className="block font-normal text-muted">{t('provisional')}</span>
              )}
            </>
          ),
        },
        { key: 'kind', header: t('kind'), cell: (flow) => t(`kinds.${flow.kind}`) },
        {
          key: 'hours',
          header: t('hours'),
          unit: 'CCH',
          numeric: true,
          cell: (flow) => (flow.hours === 0n ? '–' : formatHours(flow.hours, locale)),
        },
        {
          key: 'money',
          header: t('money'),
          unit: asset.symbol,
          numeric: true,
          cell: (flow) => (flow.money === 0n ? '–' : money(flow.money)),
        },
        {
          key: 'after',
          header: t('after'),
          unit: asset.symbol,
          numeric: true,
          cell: (flow) => money(flow.assets),
        },
        {
          key: 'account',
          header: t('account'),
          cell: (flow) => <Address value={flow.account} name={names[flow.account]?.name} />,
        },
        {
          key: 'transaction',
          header: t('transaction'),
          cell: (flow) => <Hash value={flow.txHash} />,
        },
      ]}
    />
  );
}
