'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';

import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormStack } from '@/components/ui/form-stack';
import { TextLink } from '@/components/ui/text-link';

import { ApplicationFields } from './application-fields';
import type { ApplyState } from './apply-state';
import { FIELDS_OF, problemsOf, type Answers, type QuestionStep } from './application-steps';

/** One step of the application. What is typed is kept at every change; going on asks that this step is complete. */
export function QuestionForm({
  step,
  answers,
  state,
  back,
  onChange,
  onDone,
}: {
  step: QuestionStep;
  answers: Answers;
  state: ApplyState;
  back: string | undefined;
  onChange: (answers: Answers) => void;
  onDone: (answers: Answers) => void;
}) {
  const t = useTranslations('common');
  const fields = useTranslations('errors.fields');
  const labels = useTranslations('providers.desk.field');
  const apply = useTranslations('providers.desk.apply');
  const [problems, setProblems] = useState<Record<string, string>>({});
  const idOf = (name: string) => `apply-${name}`;
  const sentence = (key: string | undefined) =>
    key === undefined
      ? undefined
      : fields(fields.has(key as 'invalid') ? (key as 'invalid') : 'invalid');

  const labelOf = (name: string) => {
    const root = (name.split(/[.[]/)[0] ?? name) as 'name';
    return labels.has(root) ? labels(root) : name;
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = merged(answers, step, event.currentTarget);
    const found = problemsOf(typed, step);
    setProblems(found);
    if (Object.keys(found).length === 0) onDone(typed);
    else onChange(typed);
  };

  return (
    <div className="flex flex-col gap-6">
      <ErrorSummary
        errors={Object.entries(problems).map(([name, key]) => ({
          href: `#${idOf(name)}`,
          // Several fields may lack an answer in the same words: here each says which it is.
          text: apply('problem', { field: labelOf(name), problem: sentence(key) ?? '' }),
        }))}
      />
      <form
        id="apply"
        noValidate
        onSubmit={onSubmit}
        onBlur={(event) => onChange(merged(answers, step, event.currentTarget))}
      >
        <FormStack>
          <ApplicationFields
            step={step}
            answers={answers}
            state={state}
            field={(name) => ({ name, id: idOf(name), error: sentence(problems[name]) })}
          />
          <ButtonRow>
            <Button type="submit">{t('continue')}</Button>
            {back && <TextLink href={back}>{t('back')}</TextLink>}
          </ButtonRow>
        </FormStack>
      </form>
    </div>
  );
}

/** The answers with this step's as they stand in the form, so that a line removed there is gone here. */
function merged(answers: Answers, step: QuestionStep, form: HTMLFormElement): Answers {
  const isOfStep = (name: string) => FIELDS_OF[step].includes(name.split(/[.[]/)[0] ?? name);
  const kept = Object.entries(answers).filter(([name]) => !isOfStep(name));
  const typed = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries([...kept, ...typed]);
}
