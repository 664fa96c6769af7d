'use client';

import { useTranslations } from 'next-intl';

import { DecisionForm } from '@/components/enact/decision-form';
import { ReasonField } from '@/components/enact/reason-field';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import { proposeReopening } from '@/lib/features/reserve/actions';

/** For one halted direction; the page shows it only while it is halted. */
export function ReopenForm({ direction }: { direction: 'mint' | 'redeem' }) {
  const t = useTranslations('peg');
  const review = useReview();
  const decision = useDecision({ decide: proposeReopening, review });
  return (
    <DecisionForm id={`reopen-${direction}`} decision={decision} submitLabel={t('reopenSubmit')}>
      {(field) => (
        <>
          <input type="hidden" name="direction" value={direction} />
          <ReasonField {...field('reason')} />
        </>
      )}
    </DecisionForm>
  );
}
