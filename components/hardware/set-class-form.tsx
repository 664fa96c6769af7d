'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';

import { DecisionForm } from '@/components/enact/decision-form';
import { ReasonField } from '@/components/enact/reason-field';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { NumberField } from '@/components/ui/number-field';
import { parseDecimal, toDecimalString } from '@/lib/core/units';
import { setClass } from '@/lib/features/hardware/actions';

import { formatWeight } from './format-weight';

/** The certifier sets what an hour of the class is worth; the formula's answer stands there to begin with. */
export function SetClassForm({
  classId,
  computed,
  weight,
}: {
  classId: string;
  computed: bigint;
  /** On chain now; null for a class that was never set. */
  weight: bigint | null;
}) {
  const t = useTranslations('providers.hardware');
  const locale = useLocale();
  const review = useReview();
  const [text, setText] = useState(() => toDecimalString(computed, 18, 3));
  const typed = parseDecimal(text, 18);
  const differs = typed !== undefined && typed !== computed;
  const decision = useDecision({
    decide: setClass,
    review: (recorded) =>
      review(recorded, {
        changes:
          recorded.kind === 'class.set'
            ? [
                {
                  label: t('changeLabel', { classId }),
                  before: formatWeight(weight, locale),
                  after: formatWeight(BigInt(recorded.body.weight), locale),
                },
              ]
            : [],
        warnings: differs ? [t('differsWarning')] : [],
      }),
  });

  return (
    <DecisionForm id="set-class" decision={decision} submitLabel={t('setSubmit')}>
      {(field) => (
        <>
          <input type="hidden" name="classId" value={classId} />
          <NumberField
            {...field('weight')}
            label={t('setWeight')}
            hint={t('setWeightHint', { computed: formatWeight(computed, locale) })}
            suffix={t('unit.h100Hours')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {differs && (
            <NotificationBanner tone="warn" live title={t('differsTitle')}>
              {t('differsText', { computed: formatWeight(computed, locale) })}
            </NotificationBanner>
          )}
          <ReasonField {...field('reason')} />
        </>
      )}
    </DecisionForm>
  );
}
