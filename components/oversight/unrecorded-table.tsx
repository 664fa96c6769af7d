import { useTranslations } from 'next-intl';

import { StoryText } from '@/components/log/story-text';
import { Address } from '@/components/ui/address';
import { EmptyState } from '@/components/ui/empty-state';
import { Hash } from '@/components/ui/hash';
import { Table } from '@/components/ui/table';
import { TimeText } from '@/components/ui/time-text';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import type { UnrecordedAct } from '@/lib/features/oversight/schema';
import type { PublicNames } from '@/lib/features/transparency/schema';
import { isStory } from '@/lib/features/transparency/stories';

/** Privileged acts on chain whose record nobody has shown to the portal. */
export function UnrecordedTable({
  acts,
  names,
  asset,
}: {
  acts: UnrecordedAct[];
  names: PublicNames;
  asset: SettlementAsset;
}) {
  const t = useTranslations('audit.desk');
  return (
    <Table
      caption={t('unrecordedTitle')}
      captionHidden
      rows={acts}
      rowKey={(act) => `${act.txHash}-${act.name}-${act.recordHash}`}
      empty={<EmptyState title={t('unrecordedEmpty')}>{t('unrecordedLead')}</EmptyState>}
      columns={[
        {
          key: 'name',
          header: t('unrecordedName'),
          rowHeader: true,
          cell: ({ name, contract, args, subject }) => (
            <span className="flex flex-col font-normal">
              {isStory(name) && (
                <StoryText story={{ name, args, subject }} names={names} asset={asset} />
              )}
              <span className="text-muted">
                {contract} · {name}
              </span>
            </span>
          ),
        },
        {
          key: 'when',
          header: t('column.when'),
          cell: (act) => <TimeText value={act.time} style="shortDateTime" />,
        },
        { key: 'who', header: t('column.who'), cell: (act) => <Address value={act.sender} /> },
        { key: 'tx', header: t('transaction'), cell: (act) => <Hash value={act.txHash} /> },
        { key: 'record', header: t('recordHash'), cell: (act) => <Hash value={act.recordHash} /> },
      ]}
    />
  );
}
