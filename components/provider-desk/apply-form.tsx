'use client';

import { useTranslations } from 'next-intl';
import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';

import { FormSkeleton } from '@/components/ui/skeleton';
import { StepIndicator } from '@/components/ui/step-indicator';

import { firstOpenStep, STEPS, stepOf, type Answers, type StepKey } from './application-steps';
import type { ApplyState } from './apply-state';
import { CheckForm } from './check-form';
import { QuestionForm } from './question-form';
import { useDraft } from './use-draft';

/** The application, step by step; the step stands in the address, so that back and forward do what they say. */
export function ApplyForm({ state }: { state: ApplyState }) {
  const t = useTranslations('providers.desk.apply');
  const router = useRouter();
  const asked = stepOf(useSearchParams().get('step'));
  const { draft, save, forget } = useDraft(state.wallet);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<StepKey>(undefined);
  const [filed, setFiled] = useState<Answers>();
  // Whoever opens the last step by its address before all is answered is taken to what is missing. Once the application
  // is recorded the draft is gone on purpose, and what was recorded is shown.
  const open = draft && asked === 'check' ? firstOpenStep(draft) : undefined;
  const step = filed ? 'check' : (open ?? asked);

  useEffect(() => {
    if (shown.current !== undefined && shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);

  if (!draft) return <FormSkeleton fields={5} />;
  const at = STEPS.indexOf(step);
  const before = STEPS[at - 1];
  return (
    <div className="flex flex-col gap-8">
      <StepIndicator steps={STEPS.map((key) => ({ key, title: t(`step.${key}`) }))} current={at} />
      <h2 ref={heading} tabIndex={-1} className="text-xl outline-none">
        {t(`question.${step}`)}
      </h2>
      {step === 'check' ? (
        <CheckForm
          answers={filed ?? draft}
          state={state}
          onRecorded={() => {
            setFiled(draft);
            forget();
          }}
        />
      ) : (
        <QuestionForm
          key={step}
          step={step}
          answers={draft}
          state={state}
          back={before && `/provider/apply?step=${before}`}
          onChange={save}
          onDone={(answers) => {
            save(answers);
            router.push(`?step=${STEPS[at + 1] ?? 'check'}`);
          }}
        />
      )}
    </div>
  );
}
