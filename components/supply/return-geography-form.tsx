'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';

import { ErrorSummary } from '@/components/ui/error-summary';
import { FormStack } from '@/components/ui/form-stack';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { Radios } from '@/components/ui/radios';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import { returnGeography } from '@/lib/features/supply/actions';
import type { ShippedGeography } from '@/lib/features/supply/schema';

import { useFieldErrors } from './use-field-errors';

/** Puts regions that ship in the place of those in force. Nothing moves on chain. */
export function ReturnGeographyForm({ shipped }: { shipped: ShippedGeography[] }) {
  const t = useTranslations('supply.desk');
  const sentence = useErrorSentence();
  const [outcome, submit] = useActionState(returnGeography, undefined);
  const { errorOf, typed, summary } = useFieldErrors(
    outcome,
    ['geography', 'reason'],
    'back',
    sentence,
  );
  if (outcome?.ok)
    return (
      <NotificationBanner tone="good" title={t('backDone')} live>
        {t('backDoneText')}
      </NotificationBanner>
    );
  const hintOf = ({ regions, missing, inForce }: ShippedGeography) => {
    if (inForce) return t('backCurrent', { count: regions });
    return missing.length > 0
      ? t('backMissing', { count: regions, regions: missing.join(', ') })
      : t('backFits', { count: regions });
  };
  return (
    <form action={submit} noValidate id="back">
      <FormStack>
        <ErrorSummary errors={summary} />
        <Radios
          name="geography"
          id="back-geography"
          legend={t('backField')}
          error={errorOf('geography')}
          defaultValue={typed('geography')}
          items={shipped.map((one) => ({
            value: one.id,
            label: t(`geographies.${one.id}`),
            hint: hintOf(one),
          }))}
        />
        <TextArea
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          maxLength={4_000}
          id="back-reason"
          error={errorOf('reason')}
          defaultValue={typed('reason')}
        />
        <div>
          <SubmitButton tone="secondary">{t('backSubmit')}</SubmitButton>
        </div>
      </FormStack>
    </form>
  );
}
