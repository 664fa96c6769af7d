import { useLocale, useTranslations } from 'next-intl';
import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import { formatHours } from '@/lib/i18n/amounts';

export type GrantTotals = { awarded: bigint; spent: bigint; left: bigint; awards: number };

/** Hours awarded, used, and still to be used: with what came back they make up the first. */
export function GrantFigures({ totals }: { totals: GrantTotals }) {
  const t = useTranslations('grants.public');
  const locale = useLocale();
  const hours = (amount: bigint) => formatHours(amount, locale, 0);
  const returned = totals.awarded - totals.spent - totals.left;
  return (
    <Figures columns={4}>
      <Figure
        label={t('awarded')}
        value={hours(totals.awarded)}
        unit="CCH"
        meaning={t('awardedMeaning', { count: totals.awards })}
      />
      <Figure
        label={t('spent')}
        value={hours(totals.spent)}
        unit="CCH"
        meaning={t('spentMeaning')}
      />
      <Figure label={t('left')} value={hours(totals.left)} unit="CCH" meaning={t('leftMeaning')} />
      <Figure
        label={t('returned')}
        value={hours(returned)}
        unit="CCH"
        meaning={t('returnedMeaning')}
      />
    </Figures>
  );
}
