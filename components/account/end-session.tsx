'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useActionState } from 'react';

import { ConfirmButton } from '@/components/ui/confirm-button';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import { revokeSession } from '@/lib/auth/actions';
import { formatDate } from '@/lib/i18n/format';

/** Ends one session after a question; its row goes with it. */
export function EndSession({ sessionId, startedAt }: { sessionId: string; startedAt: Date }) {
  const t = useTranslations('account.page');
  const locale = useLocale();
  const sentence = useErrorSentence();
  const [outcome, submit] = useActionState(revokeSession, undefined);
  return (
    <form action={submit} className="flex flex-col items-end gap-2 sm:items-start">
      <input type="hidden" name="sessionId" value={sessionId} />
      <ConfirmButton
        tone="secondary"
        question={t('endQuestion')}
        explanation={<p>{t('endText')}</p>}
        confirm={t('end')}
      >
        {t('end')}
        <span className="sr-only">: {formatDate(startedAt, locale, 'dateTime')}</span>
      </ConfirmButton>
      {outcome?.ok === false && <p role="alert">{sentence(outcome.error)}</p>}
    </form>
  );
}
