import { useTranslations } from 'next-intl';

import { Address } from '@/components/ui/address';
import { EmptyState } from '@/components/ui/empty-state';
import { Hash } from '@/components/ui/hash';
import { Table } from '@/components/ui/table';
import { TimeText } from '@/components/ui/time-text';
import type { UnrecordedAct } from '@/lib/features/oversight/schema';

/** Privileged acts on chain whose record nobody has shown to the portal. */
export function UnrecordedTable({ acts }: { acts: UnrecordedAct[] }) {
  const t = useTranslations('audit.desk');
  return (
    <Table
      caption={t('unrecordedTitle')}
      captionHidden
      rows={acts}
      rowKey={(act) => `${act.txHash}-${act.name}-${act.recordHash}`}
      empty={<EmptyState title={t('unrecordedEmpty')}>{t('unrecordedLead')}</EmptyState>}
      columns={[
        { key: 'name', header: t('unrecordedName'), rowHeader: true, cell: (act) => act.name },
        { key: 'contract', header: t('unrecordedContract'), cell: (act) => act.contract },
        {
          key: 'when',
          header: t('column.when'),
          cell: (act) => <TimeText value={act.time} style="dateTime" />,
        },
        { key: 'who', header: t('column.who'), cell: (act) => <Address value={act.sender} /> },
        { key: 'tx', header: t('transaction'), cell: (act) => <Hash value={act.txHash} /> },
        { key: 'record', header: t('recordHash'), cell: (act) => <Hash value={act.recordHash} /> },
      ]}
    />
  );
}
