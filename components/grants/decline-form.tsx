'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';

import { ReasonField } from '@/components/enact/reason-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormStack } from '@/components/ui/form-stack';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { SubmitButton } from '@/components/ui/submit-button';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import { declineGrant } from '@/lib/features/grants/actions';

/** Declining moves nothing on chain, so this form needs neither a wallet nor scripts. */
export function DeclineForm({ applicationId }: { applicationId: string }) {
  const t = useTranslations('grants.desk');
  const fields = useTranslations('errors.fields');
  const sentence = useErrorSentence();
  const [outcome, submit] = useActionState(declineGrant, undefined);
  if (outcome?.ok)
    return (
      <NotificationBanner title={t('declined')} live>
        {t('declineLead')}
      </NotificationBanner>
    );
  const key = outcome && !outcome.ok ? outcome.error.fields.reason : undefined;
  const error = key
    ? fields(fields.has(key as 'invalid') ? (key as 'invalid') : 'invalid')
    : undefined;
  const typed = outcome?.lastResult.initialValue?.reason;
  return (
    <form action={submit} noValidate id="decline">
      <FormStack>
        {outcome && !outcome.ok && (
          <ErrorSummary
            errors={[
              error
                ? { href: '#decline-reason', text: error }
                : { href: '#decline', text: sentence(outcome.error) },
            ]}
          />
        )}
        <input type="hidden" name="applicationId" value={applicationId} />
        <ReasonField
          carried="inLog"
          name="reason"
          id="decline-reason"
          error={error}
          defaultValue={typeof typed === 'string' ? typed : undefined}
        />
        <div>
          <SubmitButton tone="destructive">{t('declineSubmit')}</SubmitButton>
        </div>
      </FormStack>
    </form>
  );
}
