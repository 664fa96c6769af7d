'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useConnection } from 'wagmi';

import { Address } from '@/components/ui/address';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { SummaryList } from '@/components/ui/summary-list';
import { programmeChain } from '@/lib/chain/chain';
import { SAFE_CONNECTOR } from '@/lib/chain/safe-app';
import { isDone } from '@/lib/chain/transaction-machine';

import { ChangeTable } from './change-table';
import { TransactionEnd } from './transaction-end';
import { TransactionProgress } from './transaction-progress';
import { TransactionTechnical } from './transaction-technical';
import { useFocusBack } from './use-focus-back';
import { useProgramme } from './use-programme';
import type { Transaction } from './use-transaction';

/** The one dialog between a decision and the wallet: what it does, who signs, how far it is, how it ended. */
export function TransactionDialog({ transaction }: { transaction: Transaction }) {
  const t = useTranslations('tx');
  const { state, request, isOpen, close } = transaction;
  const actions = useActions(transaction);
  const { connector } = useConnection();
  const place = useFocusBack(isOpen);
  if (!request) return null;
  const reading = state.phase === 'simulating' || state.phase === 'review';
  const title = isDone(state) ? 'titleDone' : reading ? 'title' : 'titleUnderWay';

  return (
    <>
      <div ref={place} tabIndex={-1} className="sr-only" />
      <Dialog open={isOpen} onClose={close} title={t(title)} actions={actions}>
        <p className="text-lg">{request.review.sentence}</p>
        {reading && <Review transaction={transaction} />}
        <TransactionProgress transaction={transaction} />
        <TransactionEnd transaction={transaction} />
        {state.phase === 'in-wallet' && connector?.id === SAFE_CONNECTOR && (
          <p className="text-muted">{t('safeAsks')}</p>
        )}
        {!reading && !isDone(state) && state.phase === 'submitted' && (
          <p className="text-muted">{t('keepOpen')}</p>
        )}
        <TransactionTechnical transaction={transaction} />
      </Dialog>
    </>
  );
}

function Review({ transaction: { request } }: { transaction: Transaction }) {
  const t = useTranslations('tx');
  const { address } = useConnection();
  const { deployment, sessionWallet } = useProgramme();
  if (!request) return null;
  const { changes = [], warnings = [] } = request.review;
  return (
    <>
      {changes.length > 0 && <ChangeTable changes={changes} />}
      {warnings.map((warning) => (
        <NotificationBanner key={warning} tone="warn" title={warning} />
      ))}
      {address && sessionWallet && address !== sessionWallet && (
        <NotificationBanner
          tone="warn"
          title={t('otherWallet', { wallet: short(address), session: short(sessionWallet) })}
        />
      )}
      <SummaryList
        rows={[
          ...(address
            ? [{ key: 'signer', term: t('signer'), value: <Address value={address} /> }]
            : []),
          {
            key: 'network',
            term: t('network'),
            value: programmeChain(deployment.chainId, '').name,
          },
        ]}
      />
    </>
  );
}

/** Undefined where there is nothing left to do but to close. */
function useActions({ state, request, agree, retry }: Transaction): ReactNode {
  const t = useTranslations('tx');
  switch (state.phase) {
    case 'simulating':
    case 'review':
      return (
        <Button pending={state.phase === 'simulating'} onClick={agree}>
          {state.step > 0 ? t('signNext') : (request?.review.action ?? t('agree'))}
        </Button>
      );
    case 'rejected':
    case 'failed':
    case 'reverted':
      return <Button onClick={retry}>{t('retry')}</Button>;
    default:
      return undefined;
  }
}

function short(address: string): string {
  return `${address.slice(0, 6)}…${address.slice(-4)}`;
}
