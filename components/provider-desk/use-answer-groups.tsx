'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import type { FieldState } from '@/components/enact/decision-form';
import type { AnswerGroup } from '@/components/ui/check-answers';
import { FieldError } from '@/components/ui/field-error';
import { ENGINES } from '@/lib/features/providers/schema';

import type { ApplyState } from './apply-state';
import { FIELDS_OF, hardwareOf, type Answers, type QuestionStep } from './application-steps';

type FieldName = 'name' | 'registrationNumber' | 'contactName' | 'contactEmail' | 'website';

/** The answers by step, each with the way back to its question and with what the server found wrong with it. */
export function useAnswerGroups(
  answers: Answers,
  state: ApplyState,
): (field: (name: string) => FieldState) => AnswerGroup[] {
  const t = useTranslations('providers.desk');
  const common = useTranslations('common');

  const shown = (name: string): ReactNode => {
    const value = answers[name];
    switch (name) {
      case 'region':
        return state.regions.find((region) => region.value === value)?.label ?? value;
      case 'engine': {
        const engine = ENGINES.find((known) => known === value);
        return engine ? t(`engine.${engine}`) : value;
      }
      case 'renewableShare':
        return `${value ?? ''} %`;
      case 'hardware':
        return (
          <ul>
            {hardwareOf(answers).map(({ classId, units }) => (
              <li key={classId}>
                {t('unitsOf', {
                  units: Number(units),
                  name: state.classes.find((row) => row.classId === classId)?.product ?? classId,
                })}
              </li>
            ))}
          </ul>
        );
      default:
        return value === undefined || value === '' ? common('none') : value;
    }
  };

  return (field) =>
    (Object.keys(FIELDS_OF) as QuestionStep[]).map((step) => ({
      key: step,
      title: t(`apply.question.${step}`),
      rows: FIELDS_OF[step].map((name) => {
        const term = t(`field.${name as FieldName}`);
        const { id, error } = field(name);
        return {
          key: name,
          term,
          value: (
            // Takes the focus when the summary of errors leads here.
            <div id={id} tabIndex={-1} className={error ? 'border-s-4 border-bad ps-3' : undefined}>
              <FieldError id={`${id}-error`} error={error} />
              {shown(name)}
            </div>
          ),
          action: {
            href: `/provider/apply?step=${step}`,
            text: common('change'),
            label: term,
          },
        };
      }),
    }));
}
