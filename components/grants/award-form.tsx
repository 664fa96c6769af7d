'use client';

import { useLocale, useTranslations } from 'next-intl';

import { DecisionForm } from '@/components/enact/decision-form';
import { ReasonField } from '@/components/enact/reason-field';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import { NumberField } from '@/components/ui/number-field';
import { awardGrant } from '@/lib/features/grants/actions';
import { formatHours } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';

/** Decides an application in its favour: how many hours, and for how long. */
export function AwardForm({
  applicationId,
  asked,
  budgetLeft,
}: {
  applicationId: string;
  asked: number;
  budgetLeft: bigint;
}) {
  const t = useTranslations('grants.desk');
  const locale = useLocale();
  const review = useReview();
  const decision = useDecision({
    decide: awardGrant,
    review: (recorded) =>
      review(recorded, {
        changes:
          recorded.kind === 'grant.awarded'
            ? [
                {
                  label: t('budget'),
                  before: formatHours(budgetLeft, locale),
                  after: formatHours(budgetLeft - BigInt(recorded.body.amount), locale),
                },
              ]
            : [],
      }),
  });
  return (
    <DecisionForm id="award" decision={decision} submitLabel={t('awardSubmit')}>
      {(field) => (
        <>
          <input type="hidden" name="applicationId" value={applicationId} />
          <NumberField
            {...field('hours')}
            label={t('field.hours')}
            hint={t('field.hoursHint', {
              asked: formatNumber(asked, locale),
              left: formatHours(budgetLeft, locale),
            })}
            suffix="CCH"
            decimals={false}
            defaultValue={String(asked)}
          />
          <div className="grid gap-7 sm:grid-cols-2">
            <NumberField
              {...field('midTermDays')}
              label={t('field.midTermDays')}
              hint={t('field.midTermHint')}
              suffix={t('days')}
              decimals={false}
              defaultValue="90"
            />
            <NumberField
              {...field('termDays')}
              label={t('field.termDays')}
              hint={t('field.termHint')}
              suffix={t('days')}
              decimals={false}
              defaultValue="180"
            />
          </div>
          <ReasonField {...field('reason')} />
        </>
      )}
    </DecisionForm>
  );
}
