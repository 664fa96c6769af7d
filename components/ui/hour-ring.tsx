import type { ReactNode } from 'react';
import { cx } from './cx';
import type { Tone } from './tag';

const strokes: Record<Tone, string> = {
  neutral: 'text-muted',
  info: 'text-accent',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
};

type Props = {
  /** 0 to 1 fills the ring; above 1 it is full and the text says the rest. */
  share: number;
  /** Pixels. */
  size?: number;
  tone?: Tone;
  /** A tick on the ring, for example the floor below which something stops; 0 to 1. */
  mark?: number;
  /** Stands inside the ring. */
  children?: ReactNode;
} & ({ label: string; decorative?: false } | { label?: undefined; decorative: true });

const radius = 45;
const circumference = 2 * Math.PI * radius;

/**
 * The hour: a thin ring that fills clockwise from twelve. `label` says the same in words;
 * `decorative` where the words already stand beside it.
 */
export function HourRing({
  share,
  size = 96,
  tone = 'info',
  mark,
  children,
  label,
  decorative,
}: Props) {
  const filled = Math.min(1, Math.max(0, share)) * circumference;
  // Small rings need a relatively thicker line to be seen.
  const width = size < 48 ? 9 : 5;
  return (
    <div
      role={decorative ? undefined : 'img'}
      aria-label={label}
      aria-hidden={decorative || undefined}
      className="relative inline-grid shrink-0 place-items-center"
      style={{ width: size, height: size }}
    >
      <svg
        viewBox="0 0 100 100"
        className="keep-colour absolute inset-0 size-full -rotate-90"
        fill="none"
      >
        <circle cx="50" cy="50" r={radius} strokeWidth={width} className="stroke-line" />
        {filled > 0 && (
          <circle
            cx="50"
            cy="50"
            r={radius}
            strokeWidth={width}
            stroke="currentColor"
            strokeDasharray={`${filled.toFixed(2)} ${circumference.toFixed(2)}`}
            className={strokes[tone]}
          />
        )}
        {mark !== undefined && (
          <line
            x1="88"
            x2="100"
            y1="50"
            y2="50"
            strokeWidth="2.5"
            className="stroke-ink"
            transform={`rotate(${(mark * 360).toFixed(2)} 50 50)`}
          />
        )}
      </svg>
      {children && (
        <div className={cx('relative text-center', decorative && 'contents')}>{children}</div>
      )}
    </div>
  );
}
