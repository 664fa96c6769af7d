'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import type { Hex } from 'viem';

import { Address } from '@/components/ui/address';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { TimeText } from '@/components/ui/time-text';
import { TransactionDialog } from '@/components/web3/transaction-dialog';
import { TransactionStatus } from '@/components/web3/transaction-status';
import { sentStore } from '@/lib/chain/sent-store';
import type { RecordedDecision } from '@/lib/enactment/steps';
import type { OpenRecordDto } from '@/lib/features/governance/schema';

import { useEnact } from './use-enact';
import { useReview } from './use-review';

/**
 * Decisions that were recorded but never reached the chain. Renders nothing when there are none; the transaction that
 * carried out the last one is still told to its end.
 */
export function OpenDecisions({ records }: { records: OpenRecordDto[] }) {
  const t = useTranslations('acts');
  const { transaction, carryOut } = useEnact();
  const review = useReview();
  if (records.length === 0 && transaction.state.phase === 'draft') return null;

  return (
    <Section id="open-decisions" title={t('openTitle')} lead={t('openLead')}>
      <TransactionStatus transaction={transaction} />
      <Table
        caption={t('openTitle')}
        captionHidden
        empty={<EmptyState title={t('openNone')} />}
        rows={records}
        rowKey={(record) => record.hash}
        columns={[
          {
            key: 'kind',
            header: t('openKind'),
            rowHeader: true,
            cell: (record) => review(decisionOf(record)).sentence,
          },
          {
            key: 'when',
            header: t('openWhen'),
            cell: (record) => <TimeText value={record.createdAt} style="shortDateTime" />,
          },
          {
            key: 'who',
            header: t('openWho'),
            cell: (record) => <Address value={record.authorAddress} />,
          },
          {
            key: 'act',
            header: t('openAct'),
            cell: (record) => (
              <GoOn
                record={record.hash}
                onPress={() => void carryOut(decisionOf(record), review(decisionOf(record)))}
              />
            ),
          },
        ]}
      />
      <TransactionDialog transaction={transaction} />
    </Section>
  );
}

/** What was sent before this page was loaded is looked at, and not sent again. */
function GoOn({ record, onPress }: { record: Hex; onPress: () => void }) {
  const t = useTranslations('acts');
  const isSent = useSyncExternalStore(
    sentStore.subscribe,
    () => sentStore.get(record) !== undefined,
    () => false,
  );
  return (
    <div className="flex flex-col items-start gap-1">
      {isSent && <p>{t('underWay')}</p>}
      <Button tone="secondary" onClick={onPress}>
        {t(isSent ? 'follow' : 'carryOut')}
      </Button>
    </div>
  );
}

/** The body was checked against its kind when it was recorded, and a record is never edited. */
function decisionOf({ kind, hash, body }: OpenRecordDto): RecordedDecision {
  return { kind, recordHash: hash, body } as RecordedDecision;
}
