'use client';

import { useLocale, useTranslations } from 'next-intl';

import { DecisionForm } from '@/components/enact/decision-form';
import { ReasonField } from '@/components/enact/reason-field';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import { NumberField } from '@/components/ui/number-field';
import { toDecimalString } from '@/lib/core/units';
import { setGuards } from '@/lib/features/oracle/actions';
import type { Guards } from '@/lib/features/oracle/schema';
import { formatBps, formatDuration, formatMoney } from '@/lib/i18n/amounts';

type Money = { symbol: string; decimals: number };

/** ADMIN proposes other bounds within which prices are believed. */
export function GuardsForm({ current, money }: { current: Guards; money: Money }) {
  const t = useTranslations('oracle.guards');
  const locale = useLocale();
  const review = useReview();
  const decision = useDecision({
    decide: setGuards,
    review: (recorded) =>
      review(recorded, {
        changes:
          recorded.kind === 'guards.set'
            ? [
                {
                  label: t('minSources'),
                  before: String(current.minSources),
                  after: String(recorded.body.minSources),
                },
                {
                  label: t('maxAge'),
                  before: formatDuration(current.maxAge, locale),
                  after: formatDuration(recorded.body.maxAge, locale),
                },
                {
                  label: t('maxDeviation'),
                  before: formatBps(current.maxDeviationBps, locale),
                  after: formatBps(recorded.body.maxDeviationBps, locale),
                },
                {
                  label: t('minPrice'),
                  before: formatMoney(current.minPrice, money, locale),
                  after: formatMoney(BigInt(recorded.body.minPrice), money, locale),
                },
                {
                  label: t('maxPrice'),
                  before: formatMoney(current.maxPrice, money, locale),
                  after: formatMoney(BigInt(recorded.body.maxPrice), money, locale),
                },
              ]
            : [],
      }),
  });
  const price = (value: bigint) => toDecimalString(value, money.decimals, 2);
  return (
    <DecisionForm id="guards" decision={decision} submitLabel={t('submit')}>
      {(field) => (
        <>
          <NumberField
            {...field('minSources')}
            label={t('minSources')}
            decimals={false}
            defaultValue={String(current.minSources)}
          />
          <NumberField
            {...field('maxAgeHours')}
            label={t('maxAge')}
            suffix={t('hours')}
            decimals={false}
            defaultValue={String(Math.ceil(current.maxAge / 3_600))}
          />
          <NumberField
            {...field('maxDeviationBps')}
            label={t('maxDeviation')}
            suffix={t('bps')}
            decimals={false}
            defaultValue={String(current.maxDeviationBps)}
          />
          <NumberField
            {...field('minPrice')}
            label={t('minPrice')}
            suffix={money.symbol}
            defaultValue={price(current.minPrice)}
          />
          <NumberField
            {...field('maxPrice')}
            label={t('maxPrice')}
            suffix={money.symbol}
            defaultValue={price(current.maxPrice)}
          />
          <ReasonField {...field('reason')} />
        </>
      )}
    </DecisionForm>
  );
}
