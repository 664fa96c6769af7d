import { useLocale, useTranslations } from 'next-intl';

import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import type { CommitmentDto } from '@/lib/features/providers/schema';
import { formatHours } from '@/lib/i18n/amounts';

import { useSpan } from './use-span';

/** What a provider promises, period by period, for everyone. */
export function CommitmentTable({ commitments }: { commitments: readonly CommitmentDto[] }) {
  const t = useTranslations('commitments.public');
  const locale = useLocale();
  const span = useSpan();
  const hours = (value: bigint) => formatHours(value, locale, 0);
  const column = (
    key: 'capacity' | 'committed' | 'sold' | 'free',
    note?: (row: CommitmentDto) => string | undefined,
  ) => ({
    key,
    header: t(key),
    unit: t('hours'),
    numeric: true,
    cell: (row: CommitmentDto) => (
      <>
        {hours(row[key])}
        {note?.(row) && <span className="block text-muted">{note(row)}</span>}
      </>
    ),
  });
  return (
    <Table
      caption={t('caption')}
      captionHidden
      rows={commitments.filter(({ committed }) => committed > 0n)}
      rowKey={({ period }) => String(period)}
      empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      columns={[
        {
          key: 'period',
          header: t('period'),
          rowHeader: true,
          cell: ({ period }) => span(period),
        },
        column('capacity'),
        column('committed', ({ counted, committed }) =>
          counted < committed ? t('counted', { counted: hours(counted) }) : undefined,
        ),
        column('sold'),
        column('free'),
      ]}
    />
  );
}
