'use client';

import { useTranslations } from 'next-intl';

import { DecisionForm } from '@/components/enact/decision-form';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import { InventorySum } from '@/components/hardware/inventory-sum';
import { typedLines } from '@/components/hardware/typed-inventory';
import { CheckAnswers } from '@/components/ui/check-answers';
import { Inset } from '@/components/ui/inset';
import { submitApplication } from '@/lib/features/providers/actions';

import type { ApplyState } from './apply-state';
import { hardwareOf, type Answers } from './application-steps';
import { useAnswerGroups } from './use-answer-groups';

/** All answers once more, then the record and the wallet. */
export function CheckForm({
  answers,
  state,
  onRecorded,
}: {
  answers: Answers;
  state: ApplyState;
  onRecorded: () => void;
}) {
  const t = useTranslations('providers.desk.apply');
  const review = useReview();
  const groupsOf = useAnswerGroups(answers, state);
  const decision = useDecision({
    decide: async (input: Parameters<typeof submitApplication>[0]) => {
      const result = await submitApplication(input);
      if (result.ok) onRecorded();
      return result;
    },
    review,
  });
  const hardware = typedLines(hardwareOf(answers));

  return (
    <DecisionForm id="check" decision={decision} submitLabel={t('submit')}>
      {(field) => (
        <>
          {Object.entries(answers).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <CheckAnswers groups={groupsOf(field)} />
          <InventorySum
            lines={hardware}
            classes={state.classes}
            stakePerHour={state.stakePerHour}
            money={state.money}
          />
          <Inset>{t('declaration')}</Inset>
        </>
      )}
    </DecisionForm>
  );
}
