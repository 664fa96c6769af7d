'use client';

import { useTranslations } from 'next-intl';

import { DecisionForm } from '@/components/enact/decision-form';
import { ReasonField } from '@/components/enact/reason-field';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import { cancelOperation } from '@/lib/features/governance/actions';

/** The regulator, the administrator or the proposer stops an act before it runs. */
export function CancelForm({ operationId }: { operationId: string }) {
  const t = useTranslations('schedule');
  const review = useReview();
  const decision = useDecision({ decide: cancelOperation, review });
  return (
    <DecisionForm
      id="cancel"
      decision={decision}
      submitLabel={t('cancelSubmit')}
      tone="destructive"
    >
      {(field) => (
        <>
          <input type="hidden" name="operationId" value={operationId} />
          <ReasonField {...field('reason')} carried="besideCall" />
        </>
      )}
    </DecisionForm>
  );
}
