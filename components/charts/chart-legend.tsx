import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { BandPattern, bandFill } from './band-pattern';
import { lookOf, type Band, type ChartKind, type Series } from './data';
import { MarkerShape } from './marker-shape';

/** Which line is which: colour, dash and marker as they are drawn. */
export function ChartLegend({
  series,
  bands = [],
  kind,
}: {
  series: Series[];
  bands?: Band[];
  kind: ChartKind;
}) {
  const t = useTranslations('ui');
  const id = useId();
  // A state that comes back is explained once.
  const looks = bands.filter(
    (band, index) => bands.findIndex((other) => other.look === band.look) === index,
  );
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {series.map((one, index) => (
        <li key={one.key} className="flex items-center gap-2">
          <Swatch kind={kind} index={index} estimated={one.estimated} />
          <span>
            {one.label}
            {one.estimated && <span className="text-muted"> ({t('estimated')})</span>}
          </span>
        </li>
      ))}
      {looks.map(({ look, label }) => (
        <li key={look} className="flex items-center gap-2">
          <svg width="34" height="16" aria-hidden="true" className="keep-colour">
            <defs>
              <BandPattern id={`${id}-${look}`} look={look} />
            </defs>
            <rect
              x="0.5"
              y="0.5"
              width="33"
              height="15"
              stroke="var(--line-strong)"
              fill={bandFill(`${id}-${look}`)}
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

function Swatch({
  kind,
  index,
  estimated,
}: {
  kind: ChartKind;
  index: number;
  estimated?: boolean;
}) {
  const { colour, dash, marker } = lookOf(index, estimated);
  if (kind === 'area' || kind === 'bar') {
    return (
      <span
        className={`keep-colour size-4 border ${estimated ? 'hatched' : ''}`}
        style={{
          borderColor: colour,
          color: colour,
          backgroundColor: estimated ? undefined : colour,
        }}
      />
    );
  }
  return (
    <svg
      width="34"
      height="12"
      aria-hidden="true"
      className="keep-colour"
      fill={colour}
      stroke={colour}
    >
      <line x1="0" x2="34" y1="6" y2="6" strokeWidth="2.5" strokeDasharray={dash} />
      <MarkerShape marker={marker} x={17} y={6} />
    </svg>
  );
}
