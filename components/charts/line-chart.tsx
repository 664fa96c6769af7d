import { ChartFigure, type ChartProps } from './chart-figure';
import { PlotLater } from './plot-later';

/** How amounts went over time, or over an order. Up to four lines can be told apart. */
export function LineChart(props: ChartProps) {
  return (
    <ChartFigure {...props} kind="line">
      <PlotLater kind="line" data={props.data} unit={props.unit} height={props.height} />
    </ChartFigure>
  );
}
