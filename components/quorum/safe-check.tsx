'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';

import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormStack } from '@/components/ui/form-stack';
import { TextArea } from '@/components/ui/text-area';
import type { Deployment } from '@/lib/chain/contracts';
import {
  parseTransactionJson,
  type JsonProblem,
  type PastedTransaction,
} from '@/lib/features/quorum/transaction-json';

import { CheckResult } from './check-result';

/**
 * Computes what a pasted Safe transaction would have its owners sign. Everything happens in this browser: no request is made
 * from here, so that neither the portal's server nor its database could make a hash look right.
 */
export function SafeCheck({ deployment }: { deployment: Deployment }) {
  const t = useTranslations('quorum.check');
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState<PastedTransaction>();
  const [problem, setProblem] = useState<JsonProblem>();

  function compute(event: FormEvent) {
    event.preventDefault();
    const read = parseTransactionJson(text);
    setPasted(read.ok ? read.pasted : undefined);
    setProblem(read.ok ? undefined : read.problem);
  }

  const error = problem && sentenceOf(problem, t);
  return (
    <>
      <ErrorSummary errors={error ? [{ href: '#transaction', text: error }] : []} />
      <form onSubmit={compute} noValidate>
        <FormStack>
          <TextArea
            id="transaction"
            name="transaction"
            label={t('input')}
            hint={t('inputHint')}
            error={error}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              // What is shown below belongs to what was computed, not to what is typed now.
              setPasted(undefined);
            }}
            rows={14}
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
            className="font-mono text-sm"
          />
          <ButtonRow>
            <Button type="submit">{t('submit')}</Button>
          </ButtonRow>
        </FormStack>
      </form>
      {pasted && <CheckResult pasted={pasted} deployment={deployment} />}
    </>
  );
}

function sentenceOf(
  problem: JsonProblem,
  t: ReturnType<typeof useTranslations<'quorum.check'>>,
): string {
  switch (problem.key) {
    case 'empty':
    case 'notObject':
      return t(`error.${problem.key}`);
    case 'notJson':
      return t('error.notJson', { detail: problem.detail });
    case 'missing':
      return t('error.missing', { field: problem.field });
    case 'bad':
      return t('error.bad', {
        field: problem.field,
        expected: t(`expected.${problem.expected}`),
      });
    case 'version':
      return t('error.version', { version: problem.version });
  }
}
