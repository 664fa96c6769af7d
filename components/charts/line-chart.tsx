import { ChartFigure, type ChartProps } from './chart-figure';
import { Plot } from './plot';

/** How amounts went over time, or over an order. Up to four lines can be told apart. */
export function LineChart(props: ChartProps) {
  return (
    <ChartFigure {...props} kind="line">
      <Plot kind="line" data={props.data} unit={props.unit} height={props.height} />
    </ChartFigure>
  );
}
