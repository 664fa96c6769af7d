import { useTranslations } from 'next-intl';

import { Address } from '@/components/ui/address';
import { EmptyState } from '@/components/ui/empty-state';
import { Hash } from '@/components/ui/hash';
import { Table } from '@/components/ui/table';
import { TimeText } from '@/components/ui/time-text';
import type { ProviderEventDto } from '@/lib/features/providers/schema';

/** What happened on chain, newest first, with the record behind it. */
export function ProviderHistory({
  events,
  reasons = {},
  people = {},
}: {
  events: ProviderEventDto[];
  /** Record hash → reason, for those who may read the records; what stands on chain is shown to everyone. */
  reasons?: Record<string, string>;
  /** Names by wallet, for those who may know them. */
  people?: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('providers.desk');
  const name = (event: ProviderEventDto) =>
    t.has(`event.${event.name as 'ProviderApplied'}`)
      ? t(`event.${event.name as 'ProviderApplied'}`)
      : event.name;
  const reasonOf = (event: ProviderEventDto) =>
    event.reason ?? (event.recordHash ? reasons[event.recordHash] : undefined);
  return (
    <Table
      caption={t('historyTitle')}
      captionHidden
      rows={events}
      rowKey={(event) => `${event.txHash}-${event.name}-${event.blockNumber}`}
      empty={<EmptyState title={t('historyEmpty')}>{t('historyEmptyText')}</EmptyState>}
      columns={[
        {
          key: 'what',
          header: t('column.what'),
          rowHeader: true,
          cell: (event) => (
            <>
              {name(event)}
              {reasonOf(event) && (
                <span className="block max-w-prose font-normal text-muted">{reasonOf(event)}</span>
              )}
            </>
          ),
        },
        {
          key: 'when',
          header: t('column.when'),
          cell: (event) => <TimeText value={event.time} style="shortDateTime" />,
        },
        {
          key: 'who',
          header: t('column.who'),
          cell: (event) => <Address value={event.sender} name={people[event.sender]} />,
        },
        {
          key: 'record',
          header: t('column.record'),
          cell: (event) => (event.recordHash ? <Hash value={event.recordHash} /> : t('noRecord')),
        },
      ]}
    />
  );
}
