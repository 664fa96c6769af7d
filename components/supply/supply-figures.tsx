import { useLocale, useTranslations } from 'next-intl';
import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import { mulDivDown, WAD } from '@/lib/core/units';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import type { SupplyDto } from '@/lib/features/supply/schema';
import { formatHours, formatMoneyBrief } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';

/** `price` is the peg, settlement-asset units for one hour; undefined before the first. */
export function SupplyFigures({
  supply,
  price,
  asset,
}: {
  supply: SupplyDto;
  price: bigint | undefined;
  asset: SettlementAsset;
}) {
  const t = useTranslations('supply.public.figures');
  const locale = useLocale();
  const distinct = (key: 'region' | 'classId') =>
    new Set(supply.lines.map((line) => line[key])).size;
  return (
    <Figures columns={3}>
      <Figure
        label={t('capacity')}
        value={formatHours(supply.capacity, locale, 0)}
        unit={t('capacityUnit')}
        meaning={t('capacityMeaning')}
      />
      <Figure
        label={t('perDay')}
        value={formatHours(supply.capacity * 24n, locale, 0)}
        unit={t('perDayUnit')}
        meaning={
          price !== undefined &&
          t('perDayMeaning', {
            money: formatMoneyBrief(mulDivDown(supply.capacity * 24n, price, WAD), asset, locale),
          })
        }
      />
      <Figure
        label={t('providers')}
        value={formatNumber(supply.providers, locale)}
        meaning={t('providersMeaning', {
          units: supply.units,
          classes: distinct('classId'),
          regions: distinct('region'),
        })}
      />
    </Figures>
  );
}
