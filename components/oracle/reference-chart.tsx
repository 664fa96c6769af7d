import { useLocale, useTranslations } from 'next-intl';
import { LineChart } from '@/components/charts/line-chart';
import { StepChart } from '@/components/charts/step-chart';
import { toDisplayNumber } from '@/lib/core/units';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import type { PriceDay, PriceSeries } from '@/lib/features/oracle/schema';
import type { PegChangeDto } from '@/lib/features/peg/schema';
import { formatAmount } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';

type Props = { series: PriceSeries; asset: Pick<SettlementAsset, 'symbol' | 'decimals'> };

/** More lines than this cannot be told apart; the file holds all. */
const MOST_LINES = 4;

/** Peg against reference, day by day. `changes` come newest first. */
export function ReferenceChart({
  series,
  changes,
  asset,
}: Props & { changes: readonly PegChangeDto[] }) {
  const t = useTranslations('oracle.chart');
  const point = usePoint(asset);
  const endOf = (day: Date) => new Date(day.getTime() + 86_399_999);
  return (
    <StepChart
      title={t('pegTitle')}
      summary={t('pegSummary', { days: series.reference.length })}
      unit={`${asset.symbol} / h`}
      data={{
        axis: t('axis'),
        series: [
          { key: 'reference', label: t('reference') },
          { key: 'peg', label: t('peg') },
        ],
        points: series.reference.map(({ day, last }) =>
          point(day, {
            reference: last,
            peg: changes.find(({ time }) => time <= endOf(day))?.terms.price,
          }),
        ),
      }}
    />
  );
}

/** What each source asked, day by day. */
export function SourcesChart({
  series,
  asset,
  titleOf,
}: Props & { titleOf: (sourceId: string) => string }) {
  const t = useTranslations('oracle.chart');
  const point = usePoint(asset);
  const shown = series.sources.slice(0, MOST_LINES);
  const byDay = new Map<number, Record<string, bigint>>();
  for (const { sourceId, days } of shown)
    for (const { day, last } of days)
      byDay.set(day.getTime(), { ...byDay.get(day.getTime()), [sourceId]: last });
  const times = [...byDay.keys()].sort((a, b) => a - b);
  return (
    <LineChart
      title={t('sourcesTitle')}
      csv="/api/v1/reference/days.csv"
      summary={t('sourcesSummary', { shown: shown.length, all: series.sources.length })}
      unit={`${asset.symbol} / h`}
      data={{
        axis: t('axis'),
        series: shown.map(({ sourceId }) => ({ key: sourceId, label: titleOf(sourceId) })),
        points: times.map((time) =>
          point(
            new Date(time),
            Object.fromEntries(
              shown.map(({ sourceId }) => [sourceId, byDay.get(time)?.[sourceId]] as const),
            ),
          ),
        ),
      }}
    />
  );
}

function usePoint(asset: Props['asset']) {
  const locale = useLocale();
  return (day: PriceDay['day'], prices: Readonly<Record<string, bigint | undefined>>) => {
    const all = Object.entries(prices);
    return {
      label: formatDate(day, locale, 'shortDate'),
      at: day.getTime(),
      values: Object.fromEntries(
        all.map(([key, price]) => [
          key,
          // A day without a report is a gap.
          price === undefined ? null : toDisplayNumber(price, asset.decimals, 4),
        ]),
      ),
      texts: Object.fromEntries(
        all.map(([key, price]) => [
          key,
          price === undefined ? '–' : formatAmount(price, asset.decimals, locale, 4),
        ]),
      ),
    };
  };
}
