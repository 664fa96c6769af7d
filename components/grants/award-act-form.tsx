'use client';

import { useTranslations } from 'next-intl';

import { DecisionForm } from '@/components/enact/decision-form';
import { ReasonField } from '@/components/enact/reason-field';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import { TextArea } from '@/components/ui/text-area';
import { clawBackAward, cutAward, releaseTranche } from '@/lib/features/grants/actions';

const ACTIONS = { release: releaseTranche, cut: cutAward, clawBack: clawBackAward } as const;
const LABELS = { release: 'releaseSubmit', cut: 'cutSubmit', clawBack: 'clawSubmit' } as const;

/** One of the officer's three acts on an award; releasing also asks what the progress report showed. */
export function AwardActForm({ act, awardId }: { act: keyof typeof ACTIONS; awardId: string }) {
  const t = useTranslations('grants.desk');
  const review = useReview();
  const decision = useDecision({ decide: ACTIONS[act], review });
  return (
    <DecisionForm
      id={act}
      decision={decision}
      submitLabel={t(LABELS[act])}
      tone={act === 'release' ? 'primary' : 'destructive'}
    >
      {(field) => (
        <>
          <input type="hidden" name="awardId" value={awardId} />
          {act === 'release' && (
            <TextArea {...field('report')} label={t('field.report')} maxLength={4_000} />
          )}
          <ReasonField {...field('reason')} />
        </>
      )}
    </DecisionForm>
  );
}
