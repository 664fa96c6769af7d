import { useTranslations } from 'next-intl';

import { Address } from '@/components/ui/address';
import { Hash } from '@/components/ui/hash';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { TimeText } from '@/components/ui/time-text';
import type { ProposalDto } from '@/lib/features/quorum/schema';

/** Who asks for it, when and why. */
export function ProposalFacts({
  proposal,
  people,
}: {
  proposal: ProposalDto;
  people: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('quorum.detail');
  const { proposedBy, proposedAt, reason, recordHash, actHash, endedTx } = proposal;
  const rows: SummaryRow[] = [
    { key: 'note', term: t('note'), value: reason },
    {
      key: 'by',
      term: t('by'),
      value: <Address value={proposedBy} name={people[proposedBy]} />,
    },
    { key: 'when', term: t('when'), value: <TimeText value={proposedAt} style="dateTime" /> },
    { key: 'record', term: t('record'), value: <Hash value={recordHash} /> },
  ];
  if (actHash) rows.push({ key: 'act', term: t('act'), value: <Hash value={actHash} /> });
  if (endedTx) rows.push({ key: 'ended', term: t('endedTx'), value: <Hash value={endedTx} /> });
  return <SummaryList rows={rows} />;
}
