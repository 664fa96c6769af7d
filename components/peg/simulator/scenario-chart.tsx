'use client';

import { useLocale, useTranslations } from 'next-intl';

import type { Band, ChartData, Point, Series } from '@/components/charts/data';
import { LineChart } from '@/components/charts/line-chart';
import type { BreakerState } from '@/lib/core/reserve-breaker';
import { UNBOUNDED_COVERAGE } from '@/lib/core/reserve-math';
import { toDisplayNumber } from '@/lib/core/units';
import type { Day } from '@/lib/features/peg/simulate/play-scenario';
import type { Thresholds } from '@/lib/features/peg/schema';
import type { ScenarioKey } from '@/lib/features/peg/simulate/scenarios';
import { formatAmount, formatBps, formatHours } from '@/lib/i18n/amounts';

type Money = { symbol: string; decimals: number };

const LOOKS: Record<Exclude<BreakerState, 'HEALTHY'>, Band['look']> = {
  SLOW: 'slow',
  MINT_HALTED: 'stopped',
  ORACLE_STALE: 'unknown',
};

/** Above this the drawing would flatten what matters: the lines lie between 50 and 200 %. */
const MOST_PERCENT = 250;

/** Coverage over the days of one scenario, with the breaker's state behind it and its lines across. */
export function ScenarioChart({
  scenario,
  days,
  inForce,
  lines,
  summary,
  money,
}: {
  scenario: ScenarioKey;
  days: readonly Day[];
  /** The same scenario under what is in force; undefined when nothing was changed. */
  inForce: readonly Day[] | undefined;
  lines: Thresholds;
  summary: string;
  money: Money;
}) {
  const t = useTranslations('peg.simulator');
  const locale = useLocale();
  const drawn = (bps: bigint) => (bps === UNBOUNDED_COVERAGE ? null : toDisplayNumber(bps, 2));
  const words = (bps: bigint) =>
    bps === UNBOUNDED_COVERAGE ? t('unbounded') : formatBps(bps, locale).replace(/\s*%/, '');

  const series: Series[] = [
    { key: 'total', label: t('total') },
    { key: 'liquid', label: t('liquid') },
    ...(inForce ? [{ key: 'now', label: t('totalInForce') }] : []),
  ];
  const points = days.map((day, index): Point => {
    const now = inForce?.[index];
    return {
      label: String(day.day),
      values: {
        total: drawn(day.totalBps),
        liquid: drawn(day.liquidBps),
        ...(now ? { now: drawn(now.totalBps) } : {}),
      },
      texts: {
        total: words(day.totalBps),
        liquid: words(day.liquidBps),
        ...(now ? { now: words(now.totalBps) } : {}),
        state: t(`state.${day.breaker}`),
        reference: formatAmount(day.referencePrice, money.decimals, locale),
        supply: formatHours(day.supply, locale, 0),
        minted: formatHours(day.minted, locale, 0),
        redeemed: formatHours(day.redeemed, locale, 0),
        paid:
          day.lastPaid === undefined ? '–' : formatAmount(day.lastPaid, money.decimals, locale, 4),
      },
    };
  });
  const highest = Math.max(
    0,
    ...points.flatMap(({ values }) => Object.values(values).filter((value) => value !== null)),
  );
  const data: ChartData = {
    axis: t('day'),
    series,
    points,
    bands: bandsOf(days).map((band) => ({ ...band, label: t(`band.${band.look}`) })),
    references: [
      {
        value: lines.slowBps / 100,
        label: t('slowLine', { line: formatBps(lines.slowBps, locale) }),
      },
      {
        value: lines.haltBps / 100,
        label: t('haltLine', { line: formatBps(lines.haltBps, locale) }),
        below: true,
      },
    ],
    notes: [
      { key: 'state', header: t('breaker') },
      { key: 'reference', header: t('referenceOf', { symbol: money.symbol }) },
      { key: 'supply', header: t('supplyOf') },
      { key: 'minted', header: t('mintedOf') },
      { key: 'redeemed', header: t('redeemedOf') },
      { key: 'paid', header: t('paidOf', { symbol: money.symbol }) },
    ],
    ...(highest > MOST_PERCENT ? { ceiling: MOST_PERCENT } : {}),
  };
  return (
    <LineChart
      title={t(`scenario.${scenario}.question`)}
      unit="%"
      summary={summary}
      data={data}
      height={300}
    />
  );
}

type Stretch = { from: string; to: string; look: Band['look'] };

/** One band for each stretch of days in one state; a healthy day needs none. */
function bandsOf(days: readonly Day[]): Stretch[] {
  const bands: Stretch[] = [];
  days.forEach(({ day, breaker }, index) => {
    if (breaker === 'HEALTHY') return;
    const open = bands.at(-1);
    // A state holds until the next day's close; the last one ends with the drawing.
    const to = String(days[index + 1]?.day ?? day);
    if (open && days[index - 1]?.breaker === breaker) open.to = to;
    else bands.push({ from: String(day), to, look: LOOKS[breaker] });
  });
  return bands;
}
