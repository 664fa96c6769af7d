import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { useWords, type WordsOf } from '@/components/calls/use-words';
import { Address } from '@/components/ui/address';
import { Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { ProposalDto, SafeDto } from '@/lib/features/quorum/schema';

import { describeSafeTransaction } from './describe-act';
import { ProposalTag } from './state-tag';

/** Proposed transactions by number, each with its page. Those that stand against each other say so. */
export function ProposalTable({
  caption,
  safe,
  proposals,
  known,
  empty,
}: {
  caption: string;
  safe: SafeDto;
  proposals: ProposalDto[];
  known: WordsOf;
  empty: ReactNode;
}) {
  const t = useTranslations('quorum');
  const words = { t, calls: useWords(known) };
  const isContested = ({ transaction, state }: ProposalDto) =>
    ['COLLECTING', 'WAITING', 'READY'].includes(state) &&
    proposals.filter((other) => other.transaction.nonce === transaction.nonce).length > 1;
  return (
    <Table
      caption={caption}
      captionHidden
      rows={proposals}
      rowKey={({ recordHash }) => recordHash}
      empty={empty}
      columns={[
        {
          key: 'act',
          header: t('queue.act'),
          rowHeader: true,
          cell: (proposal) => (
            <span className="wrap-anywhere">
              <TextLink href={`/office/quorum/${safe.address}/${proposal.hashes.safeTxHash}`}>
                {describeSafeTransaction(safe.address, proposal.transaction, words).sentence}
              </TextLink>
              {isContested(proposal) && (
                <span className="block font-normal text-muted">{t('queue.conflict')}</span>
              )}
            </span>
          ),
        },
        {
          key: 'number',
          header: t('queue.number'),
          numeric: true,
          cell: ({ transaction }) => transaction.nonce.toString(),
        },
        {
          key: 'signed',
          header: t('queue.signed'),
          cell: ({ signatures, missing }) => (
            <>
              {t('queue.signedText', {
                signed: signatures.filter(({ counts }) => counts).length,
                threshold: safe.threshold,
              })}
              <span className="block text-muted">{t('queue.left', { count: missing })}</span>
            </>
          ),
        },
        {
          key: 'proposed',
          header: t('queue.proposed'),
          cell: ({ proposedAt, proposedBy }) => (
            <>
              <TimeText value={proposedAt} style="shortDateTime" />
              <span className="block">
                <Address value={proposedBy} name={safe.people[proposedBy]} />
              </span>
            </>
          ),
        },
        {
          key: 'state',
          header: t('queue.state'),
          cell: ({ state }) => <ProposalTag state={state} />,
        },
      ]}
    />
  );
}
