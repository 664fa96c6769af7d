'use client';

import { useTranslations } from 'next-intl';

import { ConfirmButton } from '@/components/ui/confirm-button';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import { revokeNode } from '@/lib/features/nodes/actions';

import { useAct } from './use-act';

/** Gives a machine up for good, after a question that says what goes with it. */
export function RevokeNode({
  provider,
  nodeKey,
  name,
}: {
  provider: string;
  nodeKey: string;
  name: string;
}) {
  const t = useTranslations('nodes.revoke');
  const sentence = useErrorSentence();
  const { run, error } = useAct(revokeNode);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        run({ provider, nodeKey });
      }}
    >
      <ConfirmButton
        tone="secondary"
        question={t('title', { name })}
        explanation={<p>{t('text')}</p>}
        confirm={t('confirm')}
      >
        {t('button')}
        <span className="sr-only">: {name}</span>
      </ConfirmButton>
      {error && <p role="alert">{sentence(error)}</p>}
    </form>
  );
}
