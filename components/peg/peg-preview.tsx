'use client';

import { useLocale, useTranslations } from 'next-intl';

import { NotificationBanner } from '@/components/ui/notification-banner';
import { Table } from '@/components/ui/table';
import type { PegObjection, PegState } from '@/lib/features/peg/rules';
import type { PegTerms } from '@/lib/features/peg/schema';
import { formatAmount, formatBps, formatHours } from '@/lib/i18n/amounts';

import { effectsOf } from './preview';
import { usePegObjection } from './use-peg-objection';

type Money = { symbol: string; decimals: number };

/** The proposal beside what is in force: price, coverage, what a purchase costs and a redemption pays. */
export function PegPreview({
  state,
  terms,
  objections,
  money,
}: {
  state: PegState;
  terms: PegTerms;
  objections: PegObjection[];
  money: Money;
}) {
  const t = useTranslations('peg');
  const locale = useLocale();
  const sentenceOf = usePegObjection({ money, locale });
  const before = state.current && effectsOf(state.current, state, money.decimals);
  const after = effectsOf(terms, state, money.decimals);
  const amount = (value: bigint | undefined) =>
    value === undefined ? '–' : formatAmount(value, money.decimals, locale);
  const coverage = (value: bigint | undefined) =>
    value === undefined ? '–' : formatBps(value, locale);

  const rows = [
    {
      key: 'price',
      name: t('perHour', money),
      before: amount(state.current?.price),
      after: amount(terms.price),
    },
    {
      key: 'coverage',
      name: t('coverage'),
      before: coverage(before?.coverage),
      after: coverage(after.coverage),
    },
    {
      key: 'buys',
      name: `${t('buyOne')} (${money.symbol})`,
      before: amount(before?.buys),
      after: amount(after.buys),
    },
    {
      key: 'sells',
      name: `${t('sellOne')} (${money.symbol})`,
      before: amount(before?.sells),
      after: amount(after.sells),
    },
    {
      key: 'hours',
      name: t('buyableHours', money),
      before: before ? formatHours(before.hours, locale) : '–',
      after: formatHours(after.hours, locale),
    },
  ];

  return (
    <div className="flex flex-col gap-4" aria-live="polite">
      {objections.length > 0 && (
        <NotificationBanner title={t('objections')} tone="warn">
          <ul className="flex flex-col gap-1">
            {objections.map((objection) => (
              <li key={objection.key}>{sentenceOf(objection)}</li>
            ))}
          </ul>
        </NotificationBanner>
      )}
      <h3 className="text-lg font-semibold">{t('preview')}</h3>
      <p className="text-muted">{t('previewText')}</p>
      <Table
        caption={t('preview')}
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'name', header: '', rowHeader: true, cell: (row) => row.name },
          { key: 'before', header: t('before'), numeric: true, cell: (row) => row.before },
          {
            key: 'after',
            header: t('after'),
            numeric: true,
            cell: (row) => <strong>{row.after}</strong>,
          },
        ]}
      />
    </div>
  );
}
