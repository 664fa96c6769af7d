import { ChartFigure, type ChartProps } from './chart-figure';
import { PlotLater } from './plot-later';

/** A level that holds until it is set anew, such as a price. It jumps; a slope between would be untrue. */
export function StepChart(props: ChartProps) {
  return (
    <ChartFigure {...props} kind="step">
      <PlotLater kind="step" data={props.data} unit={props.unit} height={props.height} />
    </ChartFigure>
  );
}
