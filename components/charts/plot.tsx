'use client';

import { useLocale } from 'next-intl';
import { useId } from 'react';
import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatDate, formatNumber } from '@/lib/i18n/format';
import { lookOf, type ChartData, type ChartKind } from './data';
import { levelAxis } from './level-axis';
import { MarkerShape } from './marker-shape';
import { PlotTooltip } from './plot-tooltip';

/** Above this many points markers would touch; then only the last point of a line has one. */
const markedPoints = 24;
const tickStyle = { fill: 'var(--muted)', fontSize: 13 };

/** The drawing of every chart. Decoration for whoever hears the page: see ChartFigure. */
export function Plot({
  data,
  unit,
  kind,
  height = 280,
  stacked = false,
}: {
  data: ChartData;
  unit: string;
  kind: ChartKind;
  height?: number;
  stacked?: boolean;
}) {
  const locale = useLocale();
  const id = useId();
  const timed = data.points.every((point) => point.at !== undefined);
  const rows = data.points.map((point) => ({ ...point.values, label: point.label, at: point.at }));
  // Lines compare levels and may leave zero out; areas and bars are lengths and may not.
  const axis =
    kind === 'line' || kind === 'step' ? levelAxis(data) : { domain: [0, 'auto'] as const };
  const short = (value: number) =>
    formatNumber(value, locale, { notation: 'compact', maximumFractionDigits: 2 });

  return (
    <div dir="ltr" style={{ height }}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 720, height }}>
        <ComposedChart
          data={rows}
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
          </defs>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey={timed ? 'at' : 'label'}
            type={timed ? 'number' : 'category'}
            scale={timed ? 'time' : 'auto'}
            domain={timed ? ['dataMin', 'dataMax'] : undefined}
            tickFormatter={timed ? (at: number) => formatDate(at, locale, 'month') : undefined}
            tick={tickStyle}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            minTickGap={28}
            tickMargin={8}
          />
          <YAxis
            tickFormatter={short}
            tick={tickStyle}
            tickLine={false}
            axisLine={false}
            width="auto"
            {...axis}
          />
          <Tooltip
            content={<PlotTooltip data={data} unit={unit} />}
            cursor={kind === 'bar' ? { fill: 'var(--sunken)' } : { stroke: 'var(--line-strong)' }}
            isAnimationActive={false}
          />
          {data.references?.map((reference) => (
            <ReferenceLine
              key={reference.label}
              y={reference.value}
              stroke="var(--ink)"
              strokeDasharray="4 3"
              ifOverflow="extendDomain"
              label={{
                value: reference.label,
                position: 'insideBottomLeft',
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
