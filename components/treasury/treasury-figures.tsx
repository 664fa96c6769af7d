import { useLocale, useTranslations } from 'next-intl';

import { SmallCoverageRing } from '@/components/reserve/small-coverage-ring';
import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import type { ReserveDto } from '@/lib/features/reserve/schema';
import { formatAmount, formatBps, formatHours, formatMoney } from '@/lib/i18n/amounts';

type Money = { symbol: string; decimals: number };

/** What the reserve holds and owes, and what may still be issued or withdrawn. */
export function TreasuryFigures({
  reserve,
  money,
  issuable,
  withdrawable,
}: {
  reserve: ReserveDto;
  money: Money;
  issuable: bigint;
  withdrawable: bigint;
}) {
  const t = useTranslations('reserve.desk');
  const locale = useLocale();
  const { liquidCoverageBps, floorBps, healthyBps } = reserve;
  const floor = formatBps(floorBps, locale);
  const healthy = formatBps(healthyBps, locale);
  return (
    <Figures columns={3}>
      <Figure
        label={t('assets')}
        value={formatAmount(reserve.assets, money.decimals, locale, 0)}
        unit={money.symbol}
        meaning={t('assetsMeaning')}
      />
      <Figure
        label={t('liabilities')}
        value={formatAmount(reserve.liabilities, money.decimals, locale, 0)}
        unit={money.symbol}
        meaning={t('liabilitiesMeaning', {
          hours: formatHours(reserve.supply, locale, 0),
          price: formatMoney(reserve.terms?.price ?? 0n, money, locale),
        })}
      />
      <Figure
        label={t('coverage')}
        value={liquidCoverageBps === undefined ? '–' : formatBps(liquidCoverageBps, locale)}
        meaning={
          liquidCoverageBps === undefined ? t('none') : t('coverageMeaning', { floor, healthy })
        }
        ring={<SmallCoverageRing coverageBps={liquidCoverageBps} healthyBps={healthyBps} />}
      />
      <Figure
        label={t('issuable')}
        value={formatHours(issuable, locale, 0)}
        unit="CCH"
        meaning={t('issuableMeaning', { floor })}
      />
      <Figure
        label={t('withdrawable')}
        value={formatAmount(withdrawable, money.decimals, locale, 0)}
        unit={money.symbol}
        meaning={t('withdrawableMeaning', { healthy })}
      />
    </Figures>
  );
}
