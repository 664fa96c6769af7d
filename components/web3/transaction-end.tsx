'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';

import { NotificationBanner } from '@/components/ui/notification-banner';
import type { TransactionState } from '@/lib/chain/transaction-machine';

import { useErrorSentence } from './use-error-sentence';
import type { Transaction } from './use-transaction';

/**
 * How it ended otherwise than well: what happened, whether money moved, what to do now. Takes the focus, because the
 * button that had it is gone.
 */
export function TransactionEnd({ transaction: { state } }: { transaction: Transaction }) {
  const place = useRef<HTMLDivElement>(null);
  const { phase } = state;
  const ended =
    phase === 'rejected' || phase === 'replaced' || phase === 'failed' || phase === 'reverted';
  useEffect(() => {
    if (ended) place.current?.focus();
  }, [ended]);
  if (!ended) return null;
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <Ending state={state} />
    </div>
  );
}

function Ending({ state: { phase, failure, step, steps } }: { state: TransactionState }) {
  const t = useTranslations('tx.end');
  const sentence = useErrorSentence();
  const earlier = step > 0 && <p>{t('earlier', { done: step, steps })}</p>;

  if (phase === 'rejected' || phase === 'replaced')
    return (
      <NotificationBanner tone="neutral" live title={t(phase)}>
        {earlier}
      </NotificationBanner>
    );
  if (!failure) return null;
  return (
    <NotificationBanner
      tone={failure.kind === 'blocked' ? 'warn' : 'bad'}
      live
      title={sentence(failure)}
    >
      {phase === 'reverted' && <p>{t('fee')}</p>}
      {earlier}
      {failure.errorName && (
        <p className="text-sm text-muted">{t('technical', { name: failure.errorName })}</p>
      )}
    </NotificationBanner>
  );
}
