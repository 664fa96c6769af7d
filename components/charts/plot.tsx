'use client';

import { useLocale } from 'next-intl';
import { useId } from 'react';
import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatDate, formatNumber } from '@/lib/i18n/format';
import { BandPattern, bandFill } from './band-pattern';
import { lookOf, type ChartData, type ChartKind } from './data';
import { levelAxis } from './level-axis';
import { MarkerShape } from './marker-shape';
import { PlotTooltip } from './plot-tooltip';

/** Above this many points markers would touch; then only the last point of a line has one. */
const markedPoints = 24;
const ticks = { tick: { fill: 'var(--muted)', fontSize: 13 }, tickLine: false };

const axisName = (name: string) => ({
  height: 48,
  label: {
    value: name,
    position: 'insideBottomRight',
    fill: 'var(--muted)',
    fontSize: 13,
  } as const,
});

/** The drawing of every chart. Decoration for whoever hears the page: see ChartFigure. */
export function Plot({
  data,
  unit,
  kind,
  height = 280,
  stacked = false,
  horizontal = false,
  fromZero = false,
}: {
  data: ChartData;
  unit: string;
  kind: ChartKind;
  height?: number;
  stacked?: boolean;
  /** Bars that lie, one below the other: where every name must be readable. Bars only. */
  horizontal?: boolean;
  /** For lines; areas and bars always begin there. */
  fromZero?: boolean;
}) {
  const locale = useLocale();
  const id = useId();
  const timed = data.points.every((point) => point.at !== undefined);
  // Dates and the names of bars say what they are; numbers along a line do not.
  const named = !timed && kind !== 'bar';
  const rows = data.points.map((point) => ({ ...point.values, label: point.label, at: point.at }));
  // Lines compare levels and may leave zero out; areas and bars are lengths and may not.
  const below = data.points.some((point) =>
    Object.values(point.values).some((value) => value !== null && value < 0),
  );
  const axis =
    (kind === 'line' || kind === 'step') && !fromZero
      ? levelAxis(data)
      : { domain: [below ? ('auto' as const) : 0, 'auto'] as const };
  const short = (value: number) =>
    formatNumber(value, locale, { notation: 'compact', maximumFractionDigits: 2 });

  return (
    <div dir="ltr" style={{ height }}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 720, height }}>
        <ComposedChart
          data={rows}
          layout={horizontal ? 'vertical' : 'horizontal'}
          margin={{ top: 12, right: 16, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <defs>
            {data.series.map((series, index) => (
              <pattern
                key={series.key}
                id={`${id}-${index}`}
                width="6"
                height="6"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <line x1="0" x2="0" y1="0" y2="6" strokeWidth="3" stroke={lookOf(index).colour} />
              </pattern>
            ))}
            {data.bands?.map(({ look }) => (
              <BandPattern key={look} id={`${id}-${look}`} look={look} />
            ))}
          </defs>
          {data.bands?.map((band) => (
            <ReferenceArea
              key={band.from}
              x1={band.from}
              x2={band.to}
              fill={bandFill(`${id}-${band.look}`)}
              fillOpacity={1}
              ifOverflow="visible"
            />
          ))}
          <CartesianGrid vertical={horizontal} horizontal={!horizontal} stroke="var(--line)" />
          {horizontal ? (
            <>
              <XAxis type="number" tickFormatter={short} axisLine={false} {...ticks} {...axis} />
              <YAxis
                type="category"
                dataKey="label"
                interval={0}
                width="auto"
                axisLine={{ stroke: 'var(--line-strong)' }}
                {...ticks}
              />
            </>
          ) : (
            <>
              <XAxis
                dataKey={timed ? 'at' : 'label'}
                type={timed ? 'number' : 'category'}
                scale={timed ? 'time' : 'auto'}
                domain={timed ? ['dataMin', 'dataMax'] : undefined}
                tickFormatter={timed ? (at: number) => formatDate(at, locale, 'month') : undefined}
                axisLine={{ stroke: 'var(--line-strong)' }}
                minTickGap={28}
                tickMargin={8}
                {...(named && axisName(data.axis))}
                {...ticks}
              />
              <YAxis
                tickFormatter={short}
                axisLine={false}
                width="auto"
                allowDataOverflow={data.ceiling !== undefined}
                {...ticks}
                {...axis}
              />
            </>
          )}
          <Tooltip
            content={<PlotTooltip data={data} unit={unit} />}
            cursor={kind === 'bar' ? { fill: 'var(--sunken)' } : { stroke: 'var(--line-strong)' }}
            isAnimationActive={false}
          />
          {below && (
            <ReferenceLine {...(horizontal ? { x: 0 } : { y: 0 })} stroke="var(--line-strong)" />
          )}
          {data.references?.map((reference) => (
            <ReferenceLine
              key={reference.label}
              {...(horizontal ? { x: reference.value } : { y: reference.value })}
              stroke="var(--ink)"
              strokeDasharray="4 3"
              ifOverflow="extendDomain"
              label={{
                value: reference.label,
                position: horizontal
                  ? 'insideBottomRight'
                  : reference.below
                    ? 'insideTopLeft'
                    : 'insideBottomLeft',
                fill: 'var(--ink)',
                fontSize: 13,
              }}
            />
          ))}
          {data.series.map((series, index) => {
            const look = lookOf(index, series.estimated);
            const fill = series.estimated ? `url(#${id}-${index})` : look.colour;
            const common = { dataKey: series.key, name: series.label, isAnimationActive: false };
            if (kind === 'bar') {
              return (
                <Bar
                  key={series.key}
                  {...common}
                  fill={fill}
                  stroke={look.colour}
                  stackId={stacked ? 'all' : undefined}
                  maxBarSize={56}
                />
              );
            }
            if (kind === 'area') {
              return (
                <Area
                  key={series.key}
                  {...common}
                  type="linear"
                  stackId={stacked ? 'all' : undefined}
                  stroke="var(--surface)"
                  strokeWidth={1.5}
                  fill={fill}
                  fillOpacity={1}
                />
              );
            }
            return (
              <Line
                key={series.key}
                {...common}
                type={kind === 'step' ? 'stepAfter' : 'linear'}
                stroke={look.colour}
                strokeWidth={2.5}
                strokeDasharray={look.dash}
                activeDot={{ r: 5, fill: look.colour, stroke: 'var(--surface)' }}
                dot={({ cx, cy, index: at, key }) => {
                  const shown = rows.length <= markedPoints || at === rows.length - 1;
                  return (
                    <g key={key} fill={look.colour}>
                      {shown && cx !== undefined && cy !== undefined && cy !== null && (
                        <MarkerShape marker={look.marker} x={cx} y={cy} size={3.5} />
                      )}
                    </g>
                  );
                }}
              />
            );
          })}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
