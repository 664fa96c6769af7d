'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useState, type ReactNode } from 'react';

import { ButtonRow } from '@/components/ui/button-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormStack } from '@/components/ui/form-stack';
import { SubmitButton } from '@/components/ui/submit-button';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import { saveDraftEntry } from '@/lib/features/application/actions';
import type { DraftEntry, Typed } from '@/lib/features/application/schema';

import { DraftConflict } from './draft-conflict';
import { typedValue } from './typed-value';

/** A page of the draft, as it lies on the server. */
export type DraftPage = {
  /** Its key among the entries. */
  entry: string;
  saved: DraftEntry | undefined;
  /** `check` when the person came from the answers. */
  from: 'check' | undefined;
};

export type DraftField = {
  name: string;
  error: string | undefined;
  defaultValue: string | undefined;
};

/**
 * One page of the application: saved as it is by either button, complete or not, with and without scripts. What was typed
 * stays whatever happens; a page that another window changed meanwhile shows both and is replaced knowingly only.
 */
export function DraftForm({
  page,
  labels,
  children,
}: {
  page: DraftPage;
  /** Field name, without the numbers of rows → what the error summary calls it. */
  labels: Record<string, string>;
  children: (field: (name: string) => DraftField) => ReactNode;
}) {
  const t = useTranslations('application');
  const fields = useTranslations('errors.fields');
  const sentence = useErrorSentence();
  const [outcome, submit] = useActionState(saveDraftEntry, undefined);
  // The revision that was shown, not the newest: a refresh behind the form must not make it agree to what nobody saw.
  const [shown] = useState(page.saved?.revision ?? 0);
  const error = outcome?.ok === false ? outcome.error : undefined;
  const typed: Typed =
    (outcome?.lastResult.initialValue as Typed | undefined) ?? page.saved?.typed ?? {};
  const revision = error && 'revision' in error.params ? error.params.revision : shown;
  const isConflict = error?.key === 'draftConflict';

  const inWords = (key: string) =>
    fields(fields.has(key as 'invalid') ? (key as 'invalid') : 'invalid');
  const problems = Object.entries(error?.fields ?? {});
  const summary =
    problems.length > 0
      ? problems.map(([name, key]) => ({
          href: `#${name}`,
          text: t('problem', {
            field: labels[name.replace(/\[\d+\]/g, '')] ?? name,
            problem: inWords(key),
          }),
        }))
      : error
        ? [{ href: '#draft', text: sentence(error) }]
        : [];

  return (
    <form action={submit} noValidate id="draft" tabIndex={-1}>
      <input type="hidden" name="entry" value={typedValue(typed, 'entry') ?? page.entry} />
      <input type="hidden" name="revision" value={revision} />
      {page.from && <input type="hidden" name="from" value={page.from} />}
      <FormStack>
        <ErrorSummary errors={summary} />
        {isConflict && (
          <DraftConflict typed={typed} saved={page.saved?.typed ?? {}} labels={labels} />
        )}
        {children((name) => ({
          name,
          error: error?.fields[name] ? inWords(error.fields[name]) : undefined,
          defaultValue: typedValue(typed, name),
        }))}
        <ButtonRow>
          <SubmitButton name="intent" value="continue" pendingLabel={t('saving')}>
            {t('save')}
          </SubmitButton>
          <SubmitButton tone="secondary" name="intent" value="later" pendingLabel={t('saving')}>
            {t('saveLater')}
          </SubmitButton>
        </ButtonRow>
      </FormStack>
    </form>
  );
}
