import { useLocale, useTranslations } from 'next-intl';
import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import { BPS, mulDivDown, WAD } from '@/lib/core/units';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import type { OnlineDto, SupplyDto } from '@/lib/features/supply/schema';
import { formatBps, formatHours, formatMoneyBrief } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';

/** `price` is the peg, settlement-asset units for one hour; undefined before the first. */
export function SupplyFigures({
  supply,
  online,
  price,
  asset,
}: {
  supply: SupplyDto;
  online: OnlineDto | null;
  price: bigint | undefined;
  asset: SettlementAsset;
}) {
  const t = useTranslations('supply.public.figures');
  const locale = useLocale();
  const distinct = (key: 'region' | 'classId') =>
    new Set(supply.lines.map((line) => line[key])).size;
  return (
    <Figures columns={4}>
      <Figure
        label={t('capacity')}
        value={formatHours(supply.capacity, locale, 0)}
        unit={t('capacityUnit')}
        meaning={t('capacityMeaning')}
      />
      <OnlineFigure online={online} certified={supply.capacity} />
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
          unitsText: formatNumber(supply.units, locale),
          classes: distinct('classId'),
          regions: distinct('region'),
        })}
      />
    </Figures>
  );
}

function OnlineFigure({ online, certified }: { online: OnlineDto | null; certified: bigint }) {
  const t = useTranslations('supply.public.figures');
  const locale = useLocale();
  const share = (part: bigint, whole: bigint) =>
    formatBps(whole === 0n ? 0 : Number((part * BPS) / whole), locale, 0);
  if (online === null)
    return <Figure label={t('online')} value={t('onlineNoneValue')} meaning={t('onlineNone')} />;
  return (
    <Figure
      label={t('online')}
      value={formatHours(online.capacity, locale, 0)}
      unit={t('onlineUnit')}
      meaning={
        <>
          {t('onlineMeaning', { share: share(online.capacity, certified) })}
          {online.simulatedCapacity > 0n && (
            <span className="mt-1 block border-s-4 border-warn ps-2">
              {t('onlineSimulated', { share: share(online.simulatedCapacity, online.capacity) })}
            </span>
          )}
        </>
      }
    />
  );
}
