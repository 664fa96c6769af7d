'use client';

import { useLocale, useTranslations } from 'next-intl';

import { DecisionForm } from '@/components/enact/decision-form';
import { ReasonField } from '@/components/enact/reason-field';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import { NumberField } from '@/components/ui/number-field';
import { proposeThresholds } from '@/lib/features/peg/actions';
import { formatBps } from '@/lib/i18n/amounts';

export function ThresholdsForm({ floorBps, healthyBps }: { floorBps: number; healthyBps: number }) {
  const t = useTranslations('peg');
  const locale = useLocale();
  const review = useReview();
  const decision = useDecision({
    decide: proposeThresholds,
    review: (recorded) =>
      review(recorded, {
        changes:
          recorded.kind === 'thresholds.proposed'
            ? [
                {
                  label: t('floor'),
                  before: formatBps(floorBps, locale),
                  after: formatBps(recorded.body.floorBps, locale),
                },
                {
                  label: t('healthy'),
                  before: formatBps(healthyBps, locale),
                  after: formatBps(recorded.body.healthyBps, locale),
                },
              ]
            : [],
      }),
  });
  return (
    <DecisionForm id="thresholds" decision={decision} submitLabel={t('thresholdsSubmit')}>
      {(field) => (
        <>
          <NumberField
            {...field('floorBps')}
            label={t('floor')}
            suffix={t('field.bps')}
            decimals={false}
            defaultValue={String(floorBps)}
          />
          <NumberField
            {...field('healthyBps')}
            label={t('healthy')}
            suffix={t('field.bps')}
            decimals={false}
            defaultValue={String(healthyBps)}
          />
          <ReasonField {...field('reason')} />
        </>
      )}
    </DecisionForm>
  );
}
