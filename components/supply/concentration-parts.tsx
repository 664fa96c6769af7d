import { useLocale, useTranslations } from 'next-intl';
import { BarChart } from '@/components/charts/bar-chart';
import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import { Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { toDisplayNumber } from '@/lib/core/units';
import {
  hhiBand,
  SHARE_LINES,
  shareBps,
  type Concentration,
  type Holder,
} from '@/lib/features/supply/concentration';
import type { Scope } from '@/lib/features/supply/read-scopes';
import { formatBps, formatHoursColumn } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';
import { regionName } from './regions';
import { supplyHref } from './filter';

type Named = (address: string) => string;

export function ConcentrationFigures({ now, nameOf }: { now: Concentration; nameOf: Named }) {
  const t = useTranslations('supply.public.concentration');
  const locale = useLocale();
  return (
    <Figures columns={3}>
      <Figure
        label={t('largest')}
        value={formatBps(now.largest?.bps ?? 0, locale, 1)}
        meaning={
          now.largest && (
            <TextLink href={`/providers/${now.largest.provider}`}>
              {nameOf(now.largest.provider)}
            </TextLink>
          )
        }
      />
      <Figure
        label={t('top10')}
        value={formatBps(now.top10Bps, locale, 1)}
        meaning={t('top10Meaning', { count: now.providers })}
      />
      <Figure
        label={t('hhi')}
        value={formatNumber(now.hhi, locale)}
        meaning={t(`bands.${hhiBand(now.hhi)}`)}
      />
    </Figures>
  );
}

/** The ten largest beside the lines that are watched. */
export function LargestChart({
  holders,
  now,
  capBps,
  nameOf,
}: {
  holders: readonly Holder[];
  now: Concentration;
  capBps: number | null;
  nameOf: Named;
}) {
  const t = useTranslations('supply.public.concentration');
  const locale = useLocale();
  const lines = [
    ...(capBps === null ? [] : [{ bps: capBps, label: t('cap') }]),
    ...SHARE_LINES.filter((bps) => bps !== capBps).map((bps) => ({
      bps,
      label: t('line', { share: formatBps(bps, locale, 0) }),
    })),
  ];
  const largest = now.largest?.bps ?? 0;
  return (
    <BarChart
      horizontal
      title={t('linesTitle')}
      unit={t('unit')}
      summary={t('linesSummary', {
        share: formatBps(largest, locale, 1),
        above: lines.filter(({ bps }) => largest >= bps).length,
      })}
      data={{
        axis: t('axis'),
        series: [{ key: 'share', label: t('series') }],
        points: holders.map(({ provider, capacity }) => {
          const bps = shareBps(capacity, now.sum);
          return {
            label: nameOf(provider),
            values: { share: toDisplayNumber(BigInt(bps), 2, 2) },
            texts: { share: formatBps(bps, locale, 2) },
          };
        }),
        references: lines.map(({ bps, label }) => ({ value: bps / 100, label })),
      }}
    />
  );
}

export function RegionConcentration({ regions }: { regions: readonly Scope[] }) {
  const t = useTranslations('supply.public.concentration');
  const locale = useLocale();
  const sorted = regions.toSorted((a, b) =>
    a.concentration.sum < b.concentration.sum
      ? 1
      : a.concentration.sum > b.concentration.sum
        ? -1
        : 0,
  );
  return (
    <Table
      caption={t('regionsTitle')}
      captionHidden
      rows={sorted}
      rowKey={({ scope }) => scope}
      columns={[
        {
          key: 'region',
          header: t('region'),
          rowHeader: true,
          cell: ({ scope }) => (
            <TextLink href={supplyHref({ region: scope })}>{regionName(scope)}</TextLink>
          ),
        },
        {
          key: 'providers',
          header: t('providers'),
          numeric: true,
          cell: ({ concentration }) => formatNumber(concentration.providers, locale),
        },
        {
          key: 'capacity',
          header: t('capacity'),
          unit: t('capacityUnit'),
          numeric: true,
          cell: ({ concentration }) => formatHoursColumn(concentration.sum, locale, 1),
        },
        {
          key: 'largest',
          header: t('largestColumn'),
          numeric: true,
          cell: ({ concentration }) => formatBps(concentration.largest?.bps ?? 0, locale, 1),
        },
        {
          key: 'top10',
          header: t('top10Column'),
          numeric: true,
          cell: ({ concentration }) => formatBps(concentration.top10Bps, locale, 1),
        },
        {
          key: 'hhi',
          header: t('hhiShort'),
          numeric: true,
          cell: ({ concentration }) => formatNumber(concentration.hhi, locale),
        },
      ]}
    />
  );
}
