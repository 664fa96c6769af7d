'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';

import { ConfirmButton } from '@/components/ui/confirm-button';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import { removeDocument } from '@/lib/features/documents/actions';

/** Destroys one document after a question. */
export function RemoveDocument({ id, name }: { id: string; name: string }) {
  const t = useTranslations('documents');
  const sentence = useErrorSentence();
  const [outcome, submit] = useActionState(removeDocument, undefined);
  return (
    <form action={submit} className="flex flex-col gap-1">
      <input type="hidden" name="documentId" value={id} />
      <ConfirmButton
        tone="quiet"
        question={t('removeQuestion', { name })}
        explanation={<p>{t('removeText')}</p>}
        confirm={t('remove')}
      >
        {t('remove')}
        <span className="sr-only">: {name}</span>
      </ConfirmButton>
      {outcome?.ok === false && <p role="alert">{sentence(outcome.error)}</p>}
    </form>
  );
}
