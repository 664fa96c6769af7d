import { ChartFigure, type ChartProps } from './chart-figure';
import { PlotLater } from './plot-later';

/** Parts of a whole over time, stacked. What is compared between parts belongs in a LineChart. */
export function AreaChart(props: ChartProps) {
  return (
    <ChartFigure {...props} kind="area">
      <PlotLater kind="area" data={props.data} unit={props.unit} height={props.height} stacked />
    </ChartFigure>
  );
}
