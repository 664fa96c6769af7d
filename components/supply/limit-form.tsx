'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';

import { ErrorSummary } from '@/components/ui/error-summary';
import { FormStack } from '@/components/ui/form-stack';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { NumberField } from '@/components/ui/number-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import { setCarbonCeiling, setConcentrationCap } from '@/lib/features/supply/actions';

import { useFieldErrors } from './use-field-errors';

/** One of the programme's own lines: a number and why. Nothing moves on chain, so it needs neither a wallet nor scripts. */
export function LimitForm({
  limit,
  current,
}: {
  limit: 'cap' | 'ceiling';
  current: number | null;
}) {
  const t = useTranslations('supply.desk');
  const sentence = useErrorSentence();
  const [outcome, submit] = useActionState(
    limit === 'cap' ? setConcentrationCap : setCarbonCeiling,
    undefined,
  );
  const name = limit === 'cap' ? 'capPercent' : 'tonnes';
  const { errorOf, typed, summary } = useFieldErrors(outcome, [name, 'reason'], limit, sentence);
  if (outcome?.ok)
    return (
      <NotificationBanner tone="good" title={t(`${limit}Done`)} live>
        {t(`${limit}DoneText`)}
      </NotificationBanner>
    );
  return (
    <form action={submit} noValidate id={limit}>
      <FormStack>
        <ErrorSummary errors={summary} />
        <NumberField
          name={name}
          id={`${limit}-${name}`}
          label={t(`${limit}Field`)}
          hint={t(`${limit}Hint`)}
          suffix={t(limit === 'cap' ? 'percent' : 'tonnes')}
          decimals={false}
          width={limit === 'cap' ? 'xs' : 'sm'}
          error={errorOf(name)}
          defaultValue={typed(name) ?? current?.toString() ?? ''}
        />
        <TextArea
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          maxLength={4_000}
          id={`${limit}-reason`}
          error={errorOf('reason')}
          defaultValue={typed('reason')}
        />
        <div>
          <SubmitButton>{t(`${limit}Submit`)}</SubmitButton>
        </div>
      </FormStack>
    </form>
  );
}
