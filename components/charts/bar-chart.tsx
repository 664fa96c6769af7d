import { ChartFigure, type ChartProps } from './chart-figure';
import { PlotLater } from './plot-later';

/** Amounts of several things at one time, from zero. */
export function BarChart({ stacked = false, ...props }: ChartProps & { stacked?: boolean }) {
  return (
    <ChartFigure {...props} kind="bar">
      <PlotLater
        kind="bar"
        data={props.data}
        unit={props.unit}
        height={props.height}
        stacked={stacked}
      />
    </ChartFigure>
  );
}
