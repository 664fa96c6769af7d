import { ChartFigure, type ChartProps } from './chart-figure';
import { Plot } from './plot';

/** Parts of a whole over time, stacked. What is compared between parts belongs in a LineChart. */
export function AreaChart(props: ChartProps) {
  return (
    <ChartFigure {...props} kind="area">
      <Plot kind="area" data={props.data} unit={props.unit} height={props.height} stacked />
    </ChartFigure>
  );
}
