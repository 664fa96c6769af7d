'use client';

import type { TooltipContentProps } from 'recharts';
import { lookOf, type ChartData } from './data';

/** What stands under the pointer. A convenience: the table twin says the same to everyone. */
export function PlotTooltip({
  data,
  unit,
  active,
  payload,
}: Partial<TooltipContentProps> & { data: ChartData; unit: string }) {
  const row: { label?: string; at?: number } | undefined = payload?.[0]?.payload;
  const point = data.points.find((one) => one.label === row?.label && one.at === row?.at);
  if (!active || !point) return null;
  return (
    <div className="border border-line-strong bg-surface px-3 py-2 text-sm text-ink">
      <p className="font-semibold">{point.label}</p>
      <ul>
        {data.series.map((series, index) => (
          <li key={series.key} className="flex items-center gap-2">
            <span className="size-2.5" style={{ background: lookOf(index).colour }} />
            <span className="text-muted">{series.label}</span>
            <span className="ms-auto ps-3">
              {point.texts[series.key] ?? '–'} {unit}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
