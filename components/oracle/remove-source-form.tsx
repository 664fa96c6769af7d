'use client';

import { useTranslations } from 'next-intl';

import { DecisionForm } from '@/components/enact/decision-form';
import { ReasonField } from '@/components/enact/reason-field';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import { Select } from '@/components/ui/select';
import { removeSource } from '@/lib/features/oracle/actions';

type Props = { sources: { id: string; title: string }[]; needed: number };

/** ADMIN proposes to believe a source no more. */
export function RemoveSourceForm({ sources, needed }: Props) {
  const t = useTranslations('oracle.desk');
  const review = useReview();
  const left = sources.length - 1;
  const decision = useDecision({
    decide: removeSource,
    review: (recorded) =>
      review(recorded, {
        changes: [{ label: t('count'), before: String(sources.length), after: String(left) }],
        ...(left < needed && { warnings: [t('tooFew', { needed })] }),
      }),
  });
  return (
    <DecisionForm id="remove-source" decision={decision} submitLabel={t('removeSubmit')}>
      {(field) => (
        <>
          <Select
            {...field('sourceId')}
            label={t('source')}
            options={sources.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <ReasonField {...field('reason')} />
        </>
      )}
    </DecisionForm>
  );
}
