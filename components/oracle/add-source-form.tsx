'use client';

import { useTranslations } from 'next-intl';

import { DecisionForm } from '@/components/enact/decision-form';
import { ReasonField } from '@/components/enact/reason-field';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { addSource } from '@/lib/features/oracle/actions';

/** ADMIN proposes to believe one more source. */
export function AddSourceForm({ count }: { count: number }) {
  const t = useTranslations('oracle.desk');
  const review = useReview();
  const decision = useDecision({
    decide: addSource,
    review: (recorded) =>
      review(recorded, {
        changes: [{ label: t('count'), before: String(count), after: String(count + 1) }],
      }),
  });
  return (
    <DecisionForm id="add-source" decision={decision} submitLabel={t('addSubmit')}>
      {(field) => (
        <>
          <TextField
            {...field('sourceId')}
            label={t('sourceId')}
            hint={t('sourceIdHint')}
            maxLength={32}
            width="md"
          />
          <Select
            {...field('kind')}
            label={t('kind')}
            options={[
              { value: 'reporter', label: t('kindReporter') },
              { value: 'feed', label: t('kindFeed') },
            ]}
          />
          <TextField {...field('account')} label={t('account')} hint={t('accountHint')} />
          <ReasonField {...field('reason')} />
        </>
      )}
    </DecisionForm>
  );
}
