import type { Marker } from './data';

/** A series' marker around a point; also used in the legend. */
export function MarkerShape({
  marker,
  x,
  y,
  size = 4,
}: {
  marker: Marker;
  x: number;
  y: number;
  size?: number;
}) {
  switch (marker) {
    case 'circle':
      return <circle cx={x} cy={y} r={size} />;
    case 'square':
      return <rect x={x - size} y={y - size} width={size * 2} height={size * 2} />;
    case 'triangle':
      return <path d={`M${x} ${y - size * 1.2}l${size * 1.2} ${size * 2.1}h${-size * 2.4}z`} />;
    case 'diamond':
      return (
        <path
          d={`M${x} ${y - size * 1.4}l${size * 1.4} ${size * 1.4}-${size * 1.4} ${size * 1.4}-${size * 1.4}-${size * 1.4}z`}
        />
      );
  }
}
