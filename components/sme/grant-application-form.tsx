'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Fieldset } from '@/components/ui/fieldset';
import { FormStack } from '@/components/ui/form-stack';
import { NumberField } from '@/components/ui/number-field';
import { Radios } from '@/components/ui/radios';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import { submitGrantApplication } from '@/lib/features/grants/actions';

import { ApplicationReceived } from './application-received';

type Option = { value: string; label: string };

/** One form, no wallet: works without scripts, and keeps what was typed when something is missing. */
export function GrantApplicationForm({
  rounds,
  regions,
  classes,
  organisation,
}: {
  rounds: (Option & { hint: string })[];
  regions: Option[];
  classes: Option[];
  /** What is known of the company from an earlier application. */
  organisation: {
    name: string;
    registrationNumber: string;
    region: string;
    contactEmail: string;
  } | null;
}) {
  const t = useTranslations('grants.sme');
  const fields = useTranslations('errors.fields');
  const sentence = useErrorSentence();
  const [outcome, submit] = useActionState(submitGrantApplication, undefined);
  if (outcome?.ok) return <ApplicationReceived recordHash={outcome.data.recordHash} />;

  const typed: Record<string, unknown> = outcome?.lastResult.initialValue ?? organisation ?? {};
  const errors = outcome && !outcome.ok ? outcome.error.fields : {};
  const inWords = (key: string) =>
    fields(fields.has(key as 'invalid') ? (key as 'invalid') : 'invalid');
  const field = (name: string) => ({
    name,
    error: errors[name] ? inWords(errors[name]) : undefined,
    defaultValue: typeof typed[name] === 'string' ? typed[name] : undefined,
  });
  const problems = Object.entries(errors).map(([name, key]) => ({
    href: `#${name}`,
    text: inWords(key),
  }));
  const summary =
    outcome && !outcome.ok && problems.length === 0
      ? [{ href: '#application', text: sentence(outcome.error) }]
      : problems;

  return (
    <form action={submit} noValidate id="application">
      <FormStack>
        <ErrorSummary errors={summary} />
        {rounds.length === 1 ? (
          <input type="hidden" name="roundId" value={rounds[0]?.value} />
        ) : (
          <Radios {...field('roundId')} legend={t('chooseRound')} items={rounds} />
        )}
        <Fieldset legend={t('companyTitle')} legendSize="lg">
          <FormStack>
            <TextField {...field('name')} label={t('field.name')} autoComplete="organization" />
            <TextField
              {...field('registrationNumber')}
              label={t('field.registrationNumber')}
              width="sm"
            />
            <Select
              {...field('region')}
              label={t('field.region')}
              options={regions}
              placeholder=""
            />
            <TextField {...field('sector')} label={t('field.sector')} />
            <NumberField
              {...field('employees')}
              label={t('field.employees')}
              hint={t('field.employeesHint')}
              decimals={false}
            />
            <TextField
              {...field('contactName')}
              label={t('field.contactName')}
              autoComplete="name"
            />
            <TextField
              {...field('contactEmail')}
              label={t('field.contactEmail')}
              type="email"
              autoComplete="email"
            />
          </FormStack>
        </Fieldset>
        <Fieldset legend={t('workTitle')} legendSize="lg">
          <FormStack>
            <TextField {...field('title')} label={t('field.title')} maxLength={140} width="full" />
            <TextArea
              {...field('summary')}
              label={t('field.summary')}
              hint={t('field.summaryHint')}
              rows={8}
              maxLength={3_000}
            />
            <NumberField
              {...field('hours')}
              label={t('field.hours')}
              hint={t('field.hoursHint')}
              suffix="CCH"
              decimals={false}
            />
            <Select
              {...field('preferredClass')}
              label={t('field.preferredClass')}
              options={classes}
              placeholder={t('field.noPreference')}
              optional
            />
          </FormStack>
        </Fieldset>
        <div>
          <SubmitButton>{t('applySubmit')}</SubmitButton>
        </div>
      </FormStack>
    </form>
  );
}
