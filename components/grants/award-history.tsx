import { useLocale, useTranslations } from 'next-intl';

import { EmptyState } from '@/components/ui/empty-state';
import { Hash } from '@/components/ui/hash';
import { Table } from '@/components/ui/table';
import { TimeText } from '@/components/ui/time-text';
import type { AwardEventDto } from '@/lib/features/grants/schema';
import { formatHoursColumn } from '@/lib/i18n/amounts';

/** What happened to an award on chain, newest first. */
export function AwardHistory({ events }: { events: AwardEventDto[] }) {
  const t = useTranslations('grants.desk');
  const locale = useLocale();
  return (
    <Table
      caption={t('historyTitle')}
      captionHidden
      rows={events}
      rowKey={(event) => `${event.txHash}-${event.name}`}
      empty={<EmptyState title={t('historyEmpty')}>{t('awardsEmptyText')}</EmptyState>}
      columns={[
        {
          key: 'when',
          header: t('when'),
          cell: (event) => <TimeText value={event.time} style="shortDateTime" />,
        },
        {
          key: 'what',
          header: t('what'),
          rowHeader: true,
          cell: (event) => {
            const key = `event.${event.name}` as 'event.AwardMade';
            return t.has(key) ? t(key) : event.name;
          },
        },
        {
          key: 'amount',
          header: t('amount'),
          unit: 'CCH',
          numeric: true,
          cell: (event) => (event.amount === null ? '–' : formatHoursColumn(event.amount, locale)),
        },
        {
          key: 'transaction',
          header: t('transaction'),
          cell: (event) => <Hash value={event.txHash} />,
        },
      ]}
    />
  );
}
