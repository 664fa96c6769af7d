import { useLocale, useTranslations } from 'next-intl';

import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import { HourRing } from '@/components/ui/hour-ring';
import { Inset } from '@/components/ui/inset';
import { priceBounds } from '@/lib/features/peg/rules';
import type { ReserveDto } from '@/lib/features/reserve/schema';
import { formatAmount, formatBps, formatMoney } from '@/lib/i18n/amounts';
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
  const covered = liquidCoverageBps ?? 0n;
  return (
    <Figures columns={3}>
      <Figure
        label={t('price')}
        value={formatAmount(terms.price, money.decimals, locale, 4)}
        unit={t('perHour', money)}
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
        ring={
          <HourRing
            decorative
            share={Math.min(1, Number(covered) / 10_000)}
            tone={
              covered >= BigInt(reserve.healthyBps)
                ? 'good'
                : covered >= BigInt(reserve.floorBps)
                  ? 'warn'
                  : 'bad'
            }
          />
        }
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
