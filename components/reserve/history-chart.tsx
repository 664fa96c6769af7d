import { useLocale, useTranslations } from 'next-intl';
import { StepChart } from '@/components/charts/step-chart';
import { toDisplayNumber } from '@/lib/core/units';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import type { ReserveDto, ReservePoint } from '@/lib/features/reserve/schema';
import { formatAmount, formatBps } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';

import { thin } from './thin';

/** The reserve against what was owed, from the first movement to now. Both jump, so no slope is drawn between. */
export function ReserveHistoryChart({
  points,
  reserve,
  now,
  asset,
}: {
  points: readonly ReservePoint[];
  reserve: ReserveDto;
  now: Date;
  asset: SettlementAsset;
}) {
  const t = useTranslations('reserve.public.history');
  const locale = useLocale();
  const shown = (amount: bigint) => toDisplayNumber(amount, asset.decimals, 2);
  const written = (amount: bigint) => formatAmount(amount, asset.decimals, locale);
  // What stands now has held since the last movement: without it the lines would end there.
  const last = points.at(-1);
  const upToNow = last && last.time < now ? [...points, { ...reserve, time: now }] : points;
  return (
    <StepChart
      title={t('coverageTitle')}
      unit={asset.symbol}
      csv="/api/v1/reserve/days.csv"
      summary={
        reserve.liquidCoverageBps !== undefined &&
        t('summary', { coverage: formatBps(reserve.liquidCoverageBps, locale) })
      }
      data={{
        axis: t('axis'),
        series: [
          { key: 'assets', label: t('assets') },
          { key: 'liabilities', label: t('liabilities') },
        ],
        points: thin(upToNow, 400).map((point) => ({
          label: formatDate(point.time, locale, 'shortDate'),
          at: point.time.getTime(),
          values: { assets: shown(point.assets), liabilities: shown(point.liabilities) },
          texts: { assets: written(point.assets), liabilities: written(point.liabilities) },
        })),
      }}
    />
  );
}
