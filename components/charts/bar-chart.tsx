import { ChartFigure, type ChartProps } from './chart-figure';
import { PlotLater } from './plot-later';

/** Pixels for a lying bar with its gap, and for the axis below all of them. */
const ROW = 34;
const AXIS = 44;

/** Amounts of several things at one time, from zero. `horizontal` where the things have names and not dates. */
export function BarChart({
  stacked = false,
  horizontal = false,
  ...props
}: ChartProps & { stacked?: boolean; horizontal?: boolean }) {
  const height = props.height ?? (horizontal ? props.data.points.length * ROW + AXIS : undefined);
  return (
    <ChartFigure {...props} kind="bar">
      <PlotLater
        kind="bar"
        data={props.data}
        unit={props.unit}
        height={height}
        stacked={stacked}
        horizontal={horizontal}
      />
    </ChartFigure>
  );
}
