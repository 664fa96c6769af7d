'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';

import { ErrorSummary } from '@/components/ui/error-summary';
import { FormStack } from '@/components/ui/form-stack';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import { importGeography } from '@/lib/features/supply/actions';

import { useFieldErrors } from './use-field-errors';

const FIELDS = ['title', 'source', 'licence'] as const;

/** Makes a preview the programme's map, with whose boundaries it shows and on what terms. */
export function AdoptGeographyForm({ id }: { id: string }) {
  const t = useTranslations('supply.desk');
  const sentence = useErrorSentence();
  const [outcome, submit] = useActionState(importGeography, undefined);
  const { errorOf, typed, summary } = useFieldErrors(
    outcome,
    [...FIELDS, 'reason'],
    'adopt',
    sentence,
  );
  if (outcome?.ok)
    return (
      <NotificationBanner tone="good" title={t('adopted')} live>
        {t('adoptedText')}
      </NotificationBanner>
    );
  return (
    <form action={submit} noValidate id="adopt">
      <FormStack>
        <ErrorSummary errors={summary} />
        <input type="hidden" name="id" value={id} />
        {FIELDS.map((name) => (
          <TextField
            key={name}
            name={name}
            id={`adopt-${name}`}
            label={t(`${name}Field`)}
            hint={t(`${name}Hint`)}
            error={errorOf(name)}
            defaultValue={typed(name)}
          />
        ))}
        <TextArea
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          maxLength={4_000}
          id="adopt-reason"
          error={errorOf('reason')}
          defaultValue={typed('reason')}
        />
        <div>
          <SubmitButton>{t('adopt')}</SubmitButton>
        </div>
      </FormStack>
    </form>
  );
}
