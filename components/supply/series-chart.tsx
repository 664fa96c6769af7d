import { useLocale, useTranslations } from 'next-intl';
import { LineChart } from '@/components/charts/line-chart';
import { StepChart } from '@/components/charts/step-chart';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import type { SeriesDto } from '@/lib/features/supply/series';
import { formatDate } from '@/lib/i18n/format';
import { lineName, valueOf } from './series-text';

/** One measure over days, a line for each key of its grouping. */
export function SeriesChart({
  series,
  asset,
  names,
  csv,
  title,
}: {
  series: SeriesDto;
  asset: SettlementAsset;
  names: ReadonlyMap<string, string>;
  csv?: string;
  title?: string;
}) {
  const t = useTranslations('supply.public.history');
  const locale = useLocale();
  const { measure, group, unit, buckets, lines, range } = series;
  const weekly = buckets.some(({ days }) => days > 1);
  const date = (day: string) => formatDate(new Date(day), locale, 'shortDate');
  const Chart = measure === 'price' ? StepChart : LineChart;
  return (
    <Chart
      title={
        title ??
        t('chartTitle', { measure: t(`measures.${measure}`), group: t(`chartTitles.${group}`) })
      }
      unit={t(`units.${unit}`, { symbol: asset.symbol })}
      summary={`${t(`meanings.${measure}`)} ${t(weekly ? 'summaryWeeks' : 'summaryDays', {
        from: date(range.from),
        to: date(range.to),
      })}`}
      csv={csv}
      height={320}
      {...(measure === 'price' ? {} : { fromZero: true })}
      data={{
        axis: t(weekly ? 'axisWeek' : 'axisDay'),
        series: lines.map(({ key }) => ({
          key: keyOf(key),
          label: lineName(key, group, names, t),
        })),
        points: buckets.map(({ to }, i) => {
          const values = lines.map(({ key, values: list }) => ({
            key: keyOf(key),
            ...valueOf(list[i] ?? null, unit, asset, locale),
          }));
          return {
            label: date(to),
            at: Date.parse(to),
            values: Object.fromEntries(values.map(({ key, number }) => [key, number])),
            texts: Object.fromEntries(values.map(({ key, text }) => [key, text])),
          };
        }),
      }}
    />
  );
}

/** Recharts reads a point in a key as a path, and an empty key as none. */
function keyOf(key: string): string {
  return `k-${key}`;
}
