const paths = {
  check: 'M4 10.5l4 4 8-9',
  cross: 'M5 5l10 10M15 5L5 15',
  clock: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M10 6v4.2l2.8 1.8',
  alert: 'M10 3l8 14H2L10 3M10 8v4M10 14.4v.2',
  info: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M10 9v5M10 6v.2',
  dash: 'M4 10h12',
  pause: 'M7 4.5v11M13 4.5v11',
  lock: 'M5 9h10v8H5V9M7 9V6.5a3 3 0 0 1 6 0V9',
  up: 'M10 16V4.5M5 9.5l5-5 5 5',
  down: 'M10 4v11.5M5 10.5l5 5 5-5',
  forward: 'M4 10h11.5M10.5 5l5 5-5 5',
  back: 'M16 10H4.5M9.5 5l-5 5 5 5',
  chevron: 'M5 7.5l5 5 5-5',
  external: 'M8 4H4v12h12v-4M11 4h5v5M16 4l-7.5 7.5',
  copy: 'M7 7h9v9H7V7M13 7V4H4v9h3',
  download: 'M10 3v10M5.5 8.5L10 13l4.5-4.5M4 16.5h12',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  plus: 'M10 4v12M4 10h12',
} as const;

export type IconName = keyof typeof paths;

// These point along the line of text, so they turn around with it.
const directional = new Set<IconName>(['forward', 'back', 'external']);

/** Always decoration: the meaning stands in text beside it. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="square"
      aria-hidden="true"
      focusable="false"
      className={`inline-block shrink-0 align-[-0.125em] ${directional.has(name) ? 'rtl:-scale-x-100' : ''} ${className}`}
    >
      <path d={paths[name]} />
    </svg>
  );
}
