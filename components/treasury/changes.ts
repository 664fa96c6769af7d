import type { useTranslations } from 'next-intl';

import { coverageBps, liabilitiesOf } from '@/lib/core/reserve-math';
import { formatBps, formatHours, formatMoney } from '@/lib/i18n/amounts';

/** The reserve as the treasurer's forms need it. */
export type Books = {
  assets: bigint;
  supply: bigint;
  /** Zero before the first peg. */
  price: bigint;
  money: { symbol: string; decimals: number };
};

type Text = ReturnType<typeof useTranslations<'reserve.desk'>>;
type Change = { label: string; before: string; after: string };

/** Reserve, supply and coverage before and after, for the review: only the lines that move, and always coverage. */
export function changesOf(
  books: Books,
  after: Partial<Pick<Books, 'assets' | 'supply'>>,
  t: Text,
  locale: string,
): Change[] {
  const next = { ...books, ...after };
  const money = (amount: bigint) => formatMoney(amount, books.money, locale);
  const lines: Change[] = [];
  if (next.assets !== books.assets)
    lines.push({ label: t('assets'), before: money(books.assets), after: money(next.assets) });
  if (next.supply !== books.supply)
    lines.push({
      label: t('column.hours'),
      before: formatHours(books.supply, locale),
      after: formatHours(next.supply, locale),
    });
  lines.push({
    label: t('coverage'),
    before: shareOf(books, locale),
    after: shareOf(next, locale),
  });
  return lines;
}

function shareOf({ assets, supply, price }: Books, locale: string): string {
  const owed = liabilitiesOf(supply, price);
  return owed === 0n ? '–' : formatBps(coverageBps(assets, owed), locale);
}
