'use client';

import { useTranslations } from 'next-intl';

import { DecisionForm } from '@/components/enact/decision-form';
import { ReasonField } from '@/components/enact/reason-field';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import { closeRound } from '@/lib/features/grants/actions';

export function CloseRoundForm({ roundId }: { roundId: string }) {
  const t = useTranslations('grants.desk');
  const review = useReview();
  const decision = useDecision({ decide: closeRound, review });
  return (
    <DecisionForm
      id="close"
      decision={decision}
      submitLabel={t('closeRoundSubmit')}
      tone="destructive"
    >
      {(field) => (
        <>
          <input type="hidden" name="roundId" value={roundId} />
          <ReasonField {...field('reason')} />
        </>
      )}
    </DecisionForm>
  );
}
