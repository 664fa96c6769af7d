'use client';

import { useTranslations } from 'next-intl';

import { Button } from '@/components/ui/button';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { isEnded } from '@/lib/chain/transaction-machine';

import { PhaseText } from './transaction-progress';
import type { Transaction } from './use-transaction';

/** What stays on the page once the dialog is closed: never the only record, always the way back to it. */
export function TransactionStatus({ transaction }: { transaction: Transaction }) {
  const t = useTranslations('tx');
  const { state, request, isOpen, open, dismiss } = transaction;
  const { phase } = state;
  if (!request || isOpen || phase === 'draft' || phase === 'simulating' || phase === 'review')
    return null;
  const tone =
    phase === 'final'
      ? 'good'
      : phase === 'reverted' || phase === 'failed'
        ? 'bad'
        : phase === 'rejected'
          ? 'neutral'
          : 'info';
  return (
    <NotificationBanner
      live
      tone={tone}
      title={<PhaseText state={state} />}
      action={
        <>
          <Button tone="secondary" onClick={open}>
            {t('show')}
          </Button>
          {isEnded(state) && (
            <Button tone="quiet" onClick={dismiss}>
              {t('dismiss')}
            </Button>
          )}
        </>
      }
    >
      {request.review.sentence}
    </NotificationBanner>
  );
}
