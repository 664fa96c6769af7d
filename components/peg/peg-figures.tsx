import { useLocale, useTranslations } from 'next-intl';

import { SmallCoverageRing } from '@/components/reserve/small-coverage-ring';
import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import { Inset } from '@/components/ui/inset';
import { priceBounds } from '@/lib/features/peg/rules';
import type { ReserveDto } from '@/lib/features/reserve/schema';
import { formatBps, formatMoney } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';

type Money = { symbol: string; decimals: number };

/** Price, coverage and the next possible change, as figures. */
export function PegFigures({
  reserve,
  money,
  now,
}: {
  reserve: ReserveDto;
  money: Money;
  now: Date;
}) {
  const t = useTranslations('peg');
  const locale = useLocale();
  const { terms, pegChangedAt, liquidCoverageBps } = reserve;
  if (!terms || !pegChangedAt)
    return (
      <Inset>
        <strong>{t('notSet')}</strong> {t('notSetText')}
      </Inset>
    );

  const bounds = priceBounds(terms);
  const nextAt = new Date(pegChangedAt.getTime() + terms.minInterval * 1_000);
  return (
    <Figures columns={3}>
      <Figure
        label={t('price')}
        value={formatMoney(terms.price, money, locale)}
        also={t('forOneHour')}
        asOf={t('since', { date: formatDate(pegChangedAt, locale) })}
      />
      <Figure
        label={t('coverage')}
        value={liquidCoverageBps === undefined ? '–' : formatBps(liquidCoverageBps, locale)}
        meaning={
          liquidCoverageBps === undefined
            ? t('coverageNone')
            : t('coverageMeaning', {
                assets: formatMoney(reserve.assets, money, locale),
                liabilities: formatMoney(reserve.liabilities, money, locale),
              })
        }
        ring={<SmallCoverageRing coverageBps={liquidCoverageBps} healthyBps={reserve.healthyBps} />}
      />
      <Figure
        label={t('nextChange')}
        value={
          nextAt <= now
            ? t('nextChangeNow')
            : t('nextChangeFrom', { date: formatDate(nextAt, locale, 'shortDate') })
        }
        meaning={t('bounds', {
          lowest: formatMoney(bounds.lowest, money, locale),
          highest: formatMoney(bounds.highest, money, locale),
        })}
      />
    </Figures>
  );
}
