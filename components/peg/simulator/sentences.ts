import type { useTranslations } from 'next-intl';

import { UNBOUNDED_COVERAGE } from '@/lib/core/reserve-math';
import type { Outcome, Span } from '@/lib/features/peg/simulate/summarise';
import { formatAmount, formatBps, formatHours, formatMoneyBrief } from '@/lib/i18n/amounts';

type Context = {
  t: ReturnType<typeof useTranslations<'peg.simulator'>>;
  locale: string;
  money: { symbol: string; decimals: number };
};

/** A scenario's outcome in words: coverage, breaker, what was turned away, what each was paid. */
export function sentencesOf(outcome: Outcome, context: Context): string {
  return [
    coverageSentence(outcome, context),
    breakerSentence(outcome, context),
    refusedSentence(outcome, context),
    redeemedSentence(outcome, context),
    paidSentence(outcome, context),
  ]
    .filter(Boolean)
    .join(' ');
}

function coverageSentence({ lowestLiquid, lowestTotal }: Outcome, { t, locale }: Context): string {
  if (lowestLiquid.bps === UNBOUNDED_COVERAGE) return t('sentence.nothingOwed');
  const values = {
    liquid: formatBps(lowestLiquid.bps, locale),
    total: formatBps(lowestTotal.bps, locale),
    day: lowestLiquid.day,
  };
  return t(lowestLiquid.day === 0 ? 'sentence.neverBelowToday' : 'sentence.coverage', values);
}

function breakerSentence({ slow, halted, stale }: Outcome, { t }: Context): string {
  if (!slow && !halted && !stale) return t('sentence.free');
  const parts: [Span | undefined, 'slow' | 'halted' | 'stale'][] = [
    [slow, 'slow'],
    [halted, 'halted'],
    [stale, 'stale'],
  ];
  return parts
    .flatMap(([span, key]) => {
      if (!span) return [];
      const whole = span.last - span.first + 1 === span.days;
      const form = span.days === 1 ? 'one' : whole ? 'all' : 'some';
      return [t(`sentence.${key}.${form}`, span)];
    })
    .join(' ');
}

function refusedSentence({ refused }: Outcome, { t, locale }: Context): string {
  return refused === 0n ? '' : t('sentence.refused', { hours: formatHours(refused, locale, 0) });
}

function redeemedSentence(outcome: Outcome, { t, locale, money }: Context): string {
  const { redeemed, paid, endSupply } = outcome;
  if (redeemed === 0n) return '';
  return t('sentence.redeemed', {
    hours: formatHours(redeemed, locale, 0),
    paid: formatMoneyBrief(paid, money, locale),
    left: formatHours(endSupply, locale, 0),
  });
}

function paidSentence(outcome: Outcome, { t, locale, money }: Context): string {
  const { firstPaid, lastPaid, leastPaid } = outcome;
  if (firstPaid === undefined || lastPaid === undefined || leastPaid === undefined)
    return t('sentence.nobody');
  const [first, last, least] = [firstPaid, lastPaid, leastPaid].map(
    (price) => `${formatAmount(price, money.decimals, locale, 4)} ${money.symbol}`,
  ) as [string, string, string];
  if (first === last && first === least) return t('sentence.paidSame', { first });
  return leastPaid < firstPaid && leastPaid < lastPaid
    ? t('sentence.paidLeast', { first, last, least })
    : t('sentence.paid', { first, last });
}
