'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Table } from '@/components/ui/table';
import { UNBOUNDED_COVERAGE } from '@/lib/core/reserve-math';
import type { Effects } from '@/lib/features/peg/simulate/effects';
import { formatAmount, formatBps, formatHours } from '@/lib/i18n/amounts';

import { BreakerTag } from './breaker-tag';

type Money = { symbol: string; decimals: number };
type Row = {
  key: string;
  name: string;
  before: ReactNode;
  after: ReactNode;
  moved: boolean;
};

/** What is in force beside what is tried out, if it stood so now. */
export function EffectsTable({
  before,
  after,
  amount,
  budget,
  money,
}: {
  before: Effects | undefined;
  after: Effects;
  amount: bigint;
  budget: bigint;
  money: Money;
}) {
  const t = useTranslations('peg.simulator');
  const locale = useLocale();
  const coverage = (bps: bigint) =>
    bps === UNBOUNDED_COVERAGE ? t('unbounded') : formatBps(bps, locale);
  const paid = (value: bigint) => formatAmount(value, money.decimals, locale);
  const hours = (value: bigint) => formatHours(value, locale);
  const sample = { hours: hours(amount) };

  const row = <K extends keyof Effects>(
    key: K,
    name: string,
    show: (effects: Effects) => ReactNode,
  ): Row => ({
    key,
    name,
    before: before ? show(before) : '–',
    after: show(after),
    moved: before !== undefined && before[key] !== after[key],
  });
  const rows = [
    row('liquidBps', t('liquid'), (one) => coverage(one.liquidBps)),
    row('totalBps', t('total'), (one) => coverage(one.totalBps)),
    row('breaker', t('breaker'), (one) => <BreakerTag state={one.breaker} />),
    row('buys', t('buys', { ...sample, symbol: money.symbol }), (one) => (
      <>
        {paid(one.buys)}
        {one.buyRefusal && (
          <span className="block text-sm font-normal whitespace-normal text-muted">
            {t(`refusal.${one.buyRefusal.key}`)}
          </span>
        )}
      </>
    )),
    row('sells', t('sells', { ...sample, symbol: money.symbol }), (one) => paid(one.sells)),
    row(
      'hours',
      t('budgetBuys', {
        budget: formatAmount(budget, money.decimals, locale, 0),
        symbol: money.symbol,
      }),
      (one) => hours(one.hours),
    ),
    row('issuable', t('issuable'), (one) => hours(one.issuable)),
    row('withdrawable', t('withdrawable', { symbol: money.symbol }), (one) =>
      paid(one.withdrawable),
    ),
  ];
  return (
    <Table
      caption={t('effectsTitle')}
      captionHidden
      dense
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'name',
          header: <span className="sr-only">{t('figure')}</span>,
          rowHeader: true,
          cell: ({ name }) => <span className="font-normal">{name}</span>,
        },
        { key: 'before', header: t('inForce'), numeric: true, cell: (one) => one.before },
        {
          key: 'after',
          header: t('tried'),
          numeric: true,
          cell: ({ after: value, moved }) => (moved ? <strong>{value}</strong> : value),
        },
      ]}
    />
  );
}
