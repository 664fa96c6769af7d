import { ChartFigure, type ChartProps } from './chart-figure';
import { PlotLater } from './plot-later';

/** How amounts went over time, or over an order. Up to four lines can be told apart. `fromZero` where the amount itself matters, not only its moves. */
export function LineChart({ fromZero = false, ...props }: ChartProps & { fromZero?: boolean }) {
  return (
    <ChartFigure {...props} kind="line">
      <PlotLater
        kind="line"
        data={props.data}
        unit={props.unit}
        height={props.height}
        fromZero={fromZero}
      />
    </ChartFigure>
  );
}
