import { useTranslations } from 'next-intl';

import { actName } from '@/components/oversight/act-name';
import { Address } from '@/components/ui/address';
import { EmptyState } from '@/components/ui/empty-state';
import { Hash } from '@/components/ui/hash';
import { Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { LogLine } from '@/lib/features/transparency/schema';

/** Lines of the log for everyone: what was done, about what, by which account; of the records only the hashes. */
export function LogTable({ lines }: { lines: LogLine[] }) {
  const t = useTranslations('audit.public.log');
  const desk = useTranslations('audit.desk');
  const acts = useTranslations('acts');
  return (
    <Table
      caption={t('caption')}
      captionHidden
      rows={lines}
      rowKey={(line) => line.index.toString()}
      empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      columns={[
        {
          key: 'number',
          header: t('number'),
          numeric: true,
          cell: (line) => line.index.toString(),
        },
        {
          key: 'when',
          header: t('when'),
          cell: ({ entry }) => (entry ? <TimeText value={entry.time} style="dateTime" /> : '–'),
        },
        {
          key: 'act',
          header: t('act'),
          rowHeader: true,
          cell: (line) => (
            <TextLink href={`/log/${line.index}`}>
              {line.entry
                ? actName(line.entry.act, acts, desk)
                : t('entry', { index: line.index.toString() })}
            </TextLink>
          ),
        },
        {
          key: 'by',
          header: t('by'),
          cell: ({ entry }) => (entry ? <Address value={entry.actor.address} /> : '–'),
        },
        {
          key: 'record',
          header: t('record'),
          cell: ({ entry }) => (entry?.record ? <Hash value={entry.record} /> : '–'),
        },
      ]}
    />
  );
}
