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

/** Name, id and error of a field. The id holds the form's, because a page may have several forms that ask for a reason. */
export type FieldState = { name: string; id: string; error: string | undefined };

/**
 * A form whose answers become a recorded decision and then a transaction. Input is kept whatever happens; once the
 * decision is recorded, the form gives way to what became of it.
 */
export function DecisionForm<Input>({
  id,
  decision,
  submitLabel,
  tone = 'primary',
  children,
}: {
  /** Unique on the page. */
  id: string;
  decision: Decision<Input>;
  submitLabel: string;
  tone?: 'primary' | 'destructive';
  /** The fields: spread `field('amount')` into each. */
  children: (field: (name: string) => FieldState) => ReactNode;
}) {
  const t = useTranslations('acts');
  const fields = useTranslations('errors.fields');
  const sentence = useErrorSentence();
  const { error, pending, recorded, transaction, signing } = decision;

  const idOf = (name: string) => `${id}-${name}`;
  const errorOf = (name: string): string | undefined => {
    const key = error?.fields[name];
    if (!key) return undefined;
    return fields.has(key as 'invalid') ? fields(key as 'invalid') : fields('invalid');
  };
  const named = Object.keys(error?.fields ?? {});
  const problems = error
    ? named.length > 0
      ? named.map((name) => ({ href: `#${idOf(name)}`, text: errorOf(name) ?? fields('invalid') }))
      : [{ href: `#${id}`, text: sentence(error) }]
    : [];

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // The action's schema decides what is an Input; whatever else the form holds comes back as a field's error.
    decision.submit(formInput(event.currentTarget) as Input);
  };

  // At tiers 3 and 4 the first reader's part ends with the signature.
  const waits = signing.phase === 'waits';
  const begun = transaction.state.phase !== 'draft';
  return (
    <div className="flex flex-col gap-6">
      <ErrorSummary errors={problems} />
      {recorded ? (
        <>
          <NotificationBanner
            title={t(waits ? 'waitsTitle' : 'recordedTitle')}
            tone={waits ? 'good' : 'info'}
            live
          >
            <p>{t(waits ? 'waitsText' : 'recordedText')}</p>
            {signing.failure && <p className="mt-2">{sentence(signing.failure)}</p>}
            {signing.phase === 'rejected' && <p className="mt-2">{t('notSigned')}</p>}
          </NotificationBanner>
          {begun && <TransactionStatus transaction={transaction} />}
          {!begun && !waits && (
            <ButtonRow>
              <Button onClick={decision.resume} pending={signing.phase === 'in-wallet'}>
                {t('carryOut')}
              </Button>
            </ButtonRow>
          )}
        </>
      ) : (
        <form id={id} onSubmit={onSubmit} noValidate>
          <FormStack>
            {children((name) => ({ name, id: idOf(name), error: errorOf(name) }))}
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
