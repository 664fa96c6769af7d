import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Hash } from '@/components/ui/hash';
import { Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import type { LogLine, PublicNames } from '@/lib/features/transparency/schema';
import { ActorText } from './actor-text';
import { LineText } from './line-text';

/** Lines of the log for everyone: what was done, by which account; of the records only the digests. */
export function LogTable({
  lines,
  names,
  asset,
}: {
  lines: readonly LogLine[];
  names: PublicNames;
  asset: SettlementAsset;
}) {
  const t = useTranslations('audit.public.log');
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
          cell: (line) => (
            <TextLink
              href={`/log/${line.index}`}
              aria-label={t('entry', { index: line.index.toString() })}
            >
              {line.index.toString()}
            </TextLink>
          ),
        },
        {
          key: 'when',
          header: t('when'),
          cell: ({ entry }) =>
            entry ? <TimeText value={entry.time} style="shortDateTime" /> : '–',
        },
        {
          key: 'what',
          header: t('what'),
          rowHeader: true,
          cell: (line) => (
            <span className="font-normal">
              <LineText line={line} names={names} asset={asset} />
            </span>
          ),
        },
        {
          key: 'by',
          header: t('by'),
          cell: ({ entry }) => (entry ? <ActorText actor={entry.actor} /> : '–'),
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
