'use client';

import { useLocale, useTranslations } from 'next-intl';

import { DecisionForm } from '@/components/enact/decision-form';
import { ReasonField } from '@/components/enact/reason-field';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import { DateField } from '@/components/ui/date-field';
import { NumberField } from '@/components/ui/number-field';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { openRound } from '@/lib/features/grants/actions';
import { formatHours } from '@/lib/i18n/amounts';

/** The grants officer calls for applications and sets a budget aside. */
export function RoundForm({ unallocated }: { unallocated: bigint }) {
  const t = useTranslations('grants.desk');
  const locale = useLocale();
  const review = useReview();
  const decision = useDecision({
    decide: openRound,
    review: (recorded) =>
      review(recorded, {
        changes:
          recorded.kind === 'round.opened'
            ? [
                {
                  label: t('unallocated'),
                  before: formatHours(unallocated, locale),
                  after: formatHours(unallocated - BigInt(recorded.body.budget), locale),
                },
              ]
            : [],
      }),
  });
  return (
    <DecisionForm id="round" decision={decision} submitLabel={t('openRoundSubmit')}>
      {(field) => (
        <>
          <TextField {...field('title')} label={t('field.title')} maxLength={140} />
          <TextArea {...field('description')} label={t('field.description')} maxLength={4_000} />
          <NumberField
            {...field('budgetHours')}
            label={t('field.budgetHours')}
            hint={t('field.budgetHint', { limit: formatHours(unallocated, locale) })}
            suffix="CCH"
          />
          <div className="grid gap-7 sm:grid-cols-2">
            <DateField {...field('opensOn')} label={t('field.opensOn')} />
            <DateField {...field('closesOn')} label={t('field.closesOn')} />
          </div>
          <ReasonField {...field('reason')} />
        </>
      )}
    </DecisionForm>
  );
}
