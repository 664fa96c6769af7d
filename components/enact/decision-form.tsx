'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent, ReactNode } from 'react';

import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormStack } from '@/components/ui/form-stack';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { TransactionDialog } from '@/components/web3/transaction-dialog';
import { TransactionStatus } from '@/components/web3/transaction-status';
import { useErrorSentence } from '@/components/web3/use-error-sentence';

import { formInput } from './form-input';
import type { Decision } from './use-decision';

/** The error of a field, for its `error` prop. */
export type FieldError = (name: string) => string | undefined;

/**
 * A form whose answers become a recorded decision and then a transaction. Input is kept whatever happens; once the
 * decision is recorded, the form gives way to what became of it.
 */
export function DecisionForm<Input>({
  decision,
  submitLabel,
  tone = 'primary',
  children,
}: {
  decision: Decision<Input>;
  submitLabel: string;
  tone?: 'primary' | 'destructive';
  children: (error: FieldError) => ReactNode;
}) {
  const t = useTranslations('acts');
  const fields = useTranslations('errors.fields');
  const sentence = useErrorSentence();
  const { error, pending, recorded, transaction, signing } = decision;

  const fieldError: FieldError = (name) => {
    const key = error?.fields[name];
    if (!key) return undefined;
    return fields.has(key as 'invalid') ? fields(key as 'invalid') : fields('invalid');
  };
  const named = Object.keys(error?.fields ?? {});
  const problems = error
    ? named.length > 0
      ? named.map((name) => ({ href: `#${name}`, text: fieldError(name) ?? fields('invalid') }))
      : [{ href: '#decision', text: sentence(error) }]
    : [];

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // The action's schema decides what is an Input; whatever else the form holds comes back as a field's error.
    decision.submit(formInput(event.currentTarget) as Input);
  };

  const begun = transaction.state.phase !== 'draft';
  return (
    <div className="flex flex-col gap-6">
      <ErrorSummary errors={problems} />
      {recorded ? (
        <>
          <NotificationBanner title={t('recordedTitle')} tone="info" live>
            <p>{t('recordedText')}</p>
            {signing.phase === 'failed' && <p className="mt-2">{sentence(signing.failure)}</p>}
            {signing.phase === 'rejected' && <p className="mt-2">{t('notSigned')}</p>}
          </NotificationBanner>
          {begun && <TransactionStatus transaction={transaction} />}
          {!begun && (
            <ButtonRow>
              <Button onClick={decision.resume} pending={signing.phase === 'in-wallet'}>
                {t('carryOut')}
              </Button>
            </ButtonRow>
          )}
        </>
      ) : (
        <form id="decision" onSubmit={onSubmit} noValidate>
          <FormStack>
            {children(fieldError)}
            <ButtonRow>
              <Button type="submit" tone={tone} pending={pending} pendingLabel={t('recording')}>
                {submitLabel}
              </Button>
            </ButtonRow>
          </FormStack>
        </form>
      )}
      <TransactionDialog transaction={transaction} />
    </div>
  );
}
