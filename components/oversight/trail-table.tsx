import { useTranslations } from 'next-intl';
import { zeroAddress } from 'viem';

import { LineText } from '@/components/log/line-text';
import { Address } from '@/components/ui/address';
import { EmptyState } from '@/components/ui/empty-state';
import { Hash } from '@/components/ui/hash';
import { Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import type { TrailRow } from '@/lib/features/oversight/schema';
import type { LogLine, PublicNames } from '@/lib/features/transparency/schema';

import { TrailTag } from './state-tag';

/** Who, when, what, why, and how it stands on chain: a line for each act, a page behind each line. */
export function TrailTable({
  rows,
  lines,
  names,
  asset,
}: {
  rows: TrailRow[];
  /** What the log says of each row. */
  lines: ReadonlyMap<bigint, LogLine>;
  names: PublicNames;
  asset: SettlementAsset;
}) {
  const t = useTranslations('audit.desk');
  const actors = useTranslations('audit.public.actors');
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
          cell: (row) => <TimeText value={row.time} style="shortDateTime" />,
        },
        {
          key: 'act',
          header: t('column.act'),
          rowHeader: true,
          cell: (row) => {
            const line = lines.get(row.index);
            return (
              <span className="flex max-w-[60ch] flex-col gap-1 font-normal">
                <TextLink href={`/regulator/${row.index}`}>
                  {line ? (
                    <LineText line={line} names={names} asset={asset} linked={false} />
                  ) : (
                    row.act
                  )}
                </TextLink>
                {row.reason && <span className="line-clamp-2 text-muted">{row.reason}</span>}
              </span>
            );
          },
        },
        {
          key: 'who',
          header: t('column.who'),
          // The portal's own worker has no account; the log writes it as the address of nobody.
          cell: (row) =>
            row.actorName ??
            (row.actor === zeroAddress ? actors('worker') : <Address value={row.actor} />),
        },
        {
          key: 'chain',
          header: t('column.chain'),
          cell: (row) => (
            <span className="flex flex-col items-start gap-1 max-sm:items-end">
              <TrailTag state={row.state} />
              {row.tx && <Hash value={row.tx} />}
            </span>
          ),
        },
      ]}
    />
  );
}
