import { useLocale, useTranslations } from 'next-intl';

import { className } from '@/components/supply/classes';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { TimeText } from '@/components/ui/time-text';
import type { DiscrepancyDto } from '@/lib/features/nodes/schema';
import { formatNumber } from '@/lib/i18n/format';

import { CloseDiscrepancy } from './close-discrepancy';
import { SimulatedTag } from './simulated-tag';

/** What machines show other than was certified. `mayClose`: the reader is a certifier. */
export function DiscrepancyTable({
  discrepancies,
  mayClose,
}: {
  discrepancies: readonly DiscrepancyDto[];
  mayClose: boolean;
}) {
  const t = useTranslations('nodes.discrepancies');
  const locale = useLocale();
  const productOf = ({ classId }: DiscrepancyDto) =>
    classId === 'unknown' ? t('unknown') : className(classId);
  return (
    <Table
      caption={t('caption')}
      captionHidden
      rows={discrepancies}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      columns={[
        {
          key: 'what',
          header: t('what'),
          rowHeader: true,
          cell: (row) => (
            <div className="flex flex-col items-start gap-1">
              <span>{t(row.kind, { product: productOf(row) })}</span>
              {row.simulated && <SimulatedTag />}
            </div>
          ),
        },
        {
          key: 'certified',
          header: t('certified'),
          numeric: true,
          cell: ({ certified }) => formatNumber(certified, locale),
        },
        {
          key: 'reported',
          header: t('reported'),
          numeric: true,
          cell: ({ reported }) => formatNumber(reported, locale),
        },
        {
          key: 'since',
          header: t('since'),
          cell: ({ openedAt }) => <TimeText value={openedAt} style="dateTime" />,
        },
        ...(mayClose
          ? [
              {
                key: 'close',
                header: t('decision'),
                cell: ({ id }: DiscrepancyDto) => <CloseDiscrepancy id={id} />,
              },
            ]
          : []),
      ]}
    />
  );
}
