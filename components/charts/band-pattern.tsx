import type { Band } from './data';

/** The hatching of a band: sparse lines where something is slowed, crossed ones where it stops, dots where nothing is known. */
export function BandPattern({ id, look }: { id: string; look: Band['look'] }) {
  const size = look === 'slow' ? 10 : 7;
  return (
    <pattern id={safe(id)} width={size} height={size} patternUnits="userSpaceOnUse">
      <rect width={size} height={size} fill={grounds[look]} />
      {look === 'unknown' ? (
        <circle cx={size / 2} cy={size / 2} r="1" fill="var(--muted)" />
      ) : (
        <path
          d={`M0 ${size}L${size} 0${look === 'stopped' ? `M0 0L${size} ${size}` : ''}`}
          stroke={inks[look]}
          strokeWidth="0.75"
          strokeOpacity="0.6"
        />
      )}
    </pattern>
  );
}

export function bandFill(id: string): string {
  return `url(#${safe(id)})`;
}

/** React's own ids hold characters that end a url() early. */
function safe(id: string): string {
  return id.replace(/[^\w-]/g, '_');
}

const grounds = { slow: 'var(--warn-soft)', stopped: 'var(--bad-soft)', unknown: 'var(--sunken)' };
const inks = { slow: 'var(--warn)', stopped: 'var(--bad)' };
