'use client';

import { useTranslations } from 'next-intl';

import { NotificationBanner } from '@/components/ui/notification-banner';

import { useErrorSentence } from './use-error-sentence';
import type { Transaction } from './use-transaction';

/** How it ended otherwise than well: what happened, whether money moved, what to do now. */
export function TransactionEnd({ transaction: { state } }: { transaction: Transaction }) {
  const t = useTranslations('tx.end');
  const sentence = useErrorSentence();
  const { phase, failure, step, steps } = state;
  const earlier = step > 0 && <p>{t('earlier', { done: step, steps })}</p>;

  if (phase === 'rejected' || phase === 'replaced')
    return (
      <NotificationBanner tone="neutral" live title={t(phase)}>
        {earlier}
      </NotificationBanner>
    );
  if ((phase !== 'failed' && phase !== 'reverted') || !failure) return null;
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
