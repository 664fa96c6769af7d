import { useLocale, useTranslations } from 'next-intl';

import { AsOfText } from '@/components/framework/as-of-text';
import { SummaryList } from '@/components/ui/summary-list';
import { formatBps, formatHours, formatMoney } from '@/lib/i18n/amounts';

import type { Direction } from './read-trade';

export type Quote = {
  /** CCH. */
  amount: bigint;
  /** Money, the fee in it. */
  total: bigint;
  fee: bigint;
  feeBps: number;
  /** The most that may be taken, or the least that must be paid; undefined while the bound is no number. */
  bound: bigint | undefined;
};

/** What a trade comes to, to the unit. */
export function QuoteList({
  direction,
  quote: { amount, total, fee, feeBps, bound },
  money,
  block,
}: {
  direction: Direction;
  quote: Quote;
  money: { symbol: string; decimals: number };
  block: { number: bigint; time: Date };
}) {
  const t = useTranslations('account.hours');
  const locale = useLocale();
  const written = (value: bigint) => formatMoney(value, money, locale);
  return (
    <section aria-label={t('quote')} className="flex flex-col gap-2">
      <h3 className="text-base font-semibold">{t('quote')}</h3>
      <SummaryList
        rows={[
          {
            key: 'hours',
            term: t('quoteHours'),
            value: <span className="tabular-nums">{formatHours(amount, locale, 18)} CCH</span>,
          },
          {
            key: 'worth',
            term: t('quoteWorth'),
            value: written(direction === 'mint' ? total - fee : total + fee),
          },
          {
            key: 'fee',
            term: t('quoteFee', { share: formatBps(feeBps, locale) }),
            value: written(fee),
          },
          {
            key: 'total',
            term: t(`${direction}.total`),
            value: <strong>{written(total)}</strong>,
          },
          {
            key: 'bound',
            term: t(`${direction}.bound`),
            value: bound === undefined ? '–' : written(bound),
          },
        ]}
      />
      <AsOfText blockNumber={block.number} time={block.time} />
    </section>
  );
}
