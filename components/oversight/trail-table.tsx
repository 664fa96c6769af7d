import { useTranslations } from 'next-intl';

import { EmptyState } from '@/components/ui/empty-state';
import { Hash } from '@/components/ui/hash';
import { Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { TrailRow } from '@/lib/features/oversight/schema';

import { actName } from './act-name';
import { TrailTag } from './state-tag';

/** Who, when, what, why, and how it stands on chain: a line for each act, a page behind each line. */
export function TrailTable({ rows }: { rows: TrailRow[] }) {
  const t = useTranslations('audit.desk');
  const acts = useTranslations('acts');
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.index.toString()}
      empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      columns={[
        {
          key: 'index',
          header: t('column.index'),
          numeric: true,
          cell: (row) => row.index.toString(),
        },
        {
          key: 'when',
          header: t('column.when'),
          cell: (row) => <TimeText value={row.time} style="dateTime" />,
        },
        { key: 'who', header: t('column.who'), cell: (row) => row.actorName ?? row.actor },
        {
          key: 'act',
          header: t('column.act'),
          rowHeader: true,
          cell: (row) => (
            <TextLink href={`/regulator/${row.index}`}>{actName(row.act, acts, t)}</TextLink>
          ),
        },
        {
          key: 'why',
          header: t('column.why'),
          cell: (row) => <span className="line-clamp-2 max-w-[40ch]">{row.reason ?? '–'}</span>,
        },
        {
          key: 'chain',
          header: t('column.chain'),
          cell: (row) => (row.tx ? <Hash value={row.tx} /> : '–'),
        },
        { key: 'state', header: '', cell: (row) => <TrailTag state={row.state} /> },
      ]}
    />
  );
}
