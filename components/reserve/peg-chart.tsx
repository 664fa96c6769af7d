import { useLocale, useTranslations } from 'next-intl';
import { StepChart } from '@/components/charts/step-chart';
import { toDisplayNumber } from '@/lib/core/units';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import type { PriceDay } from '@/lib/features/oracle/schema';
import type { PegChangeDto } from '@/lib/features/peg/schema';
import { formatMoney } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';

import { pegAndReference } from './peg-and-reference';
import { thin } from './thin';

/** Every price that the city set against what the market paid, each until it moved. `changes` come newest first. */
export function PegChart({
  changes,
  reference,
  now,
  asset,
}: {
  changes: readonly PegChangeDto[];
  /** Of each day that has one, oldest first. */
  reference: readonly PriceDay[];
  now: Date;
  asset: SettlementAsset;
}) {
  const t = useTranslations('reserve.public.peg');
  const locale = useLocale();
  const [newest] = changes;
  if (!newest) return null;
  const pegs = [...changes].reverse().map(({ time, terms }) => ({ time, price: terms.price }));
  const market = reference.map(({ day, last }) => ({ time: day, price: last }));
  const shown = (price: bigint | undefined) =>
    price === undefined ? null : toDisplayNumber(price, asset.decimals, 4);
  const written = (price: bigint | undefined) =>
    price === undefined ? '–' : formatMoney(price, asset, locale);
  const points = thin(pegAndReference(pegs, market, now), 400);
  return (
    <StepChart
      title={t(market.length > 0 ? 'chartBothTitle' : 'chartTitle')}
      unit={`${asset.symbol} / h`}
      summary={
        <>
          {t('summary', { count: changes.length, date: formatDate(newest.time, locale) })}{' '}
          {market.length > 0 ? t('summaryMarket') : t('summaryNoMarket')}
        </>
      }
      data={{
        axis: t('axis'),
        series: [
          { key: 'price', label: t('series') },
          ...(market.length > 0 ? [{ key: 'reference', label: t('seriesMarket') }] : []),
        ],
        points: points.map(({ time, peg, reference: found }) => ({
          label: formatDate(time, locale, 'shortDate'),
          at: time.getTime(),
          values: { price: shown(peg), reference: shown(found) },
          texts: { price: written(peg), reference: written(found) },
        })),
      }}
    />
  );
}
