import type { ReactNode } from 'react';
import { cx } from './cx';
import type { Tone } from './tag';

const fills: Record<Tone, string> = {
  neutral: 'bg-muted',
  info: 'bg-accent',
  good: 'bg-good',
  warn: 'bg-warn',
  bad: 'bg-bad',
};

/**
 * The hour laid flat. A meter: `label` names what is measured, `valueText` says how much in words
 * with the unit. Both are visible, so that the bar is never the only signal.
 */
export function HourBar({
  share,
  label,
  valueText,
  tone = 'info',
  mark,
  markLabel,
  note,
}: {
  share: number;
  label: string;
  valueText: string;
  tone?: Tone;
  mark?: number;
  markLabel?: ReactNode;
  note?: ReactNode;
}) {
  const filled = Math.min(1, Math.max(0, share));
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span>{label}</span>
        <span className="font-semibold">{valueText}</span>
      </div>
      <div
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(filled * 100)}
        aria-valuetext={valueText}
        className="keep-colour relative h-1.5 bg-line"
      >
        <div className={cx('h-full', fills[tone])} style={{ width: `${filled * 100}%` }} />
        {mark !== undefined && (
          <div
            className="absolute -inset-y-1 w-0.5 bg-ink"
            style={{ insetInlineStart: `${mark * 100}%` }}
          />
        )}
      </div>
      {(markLabel || note) && (
        <div className="flex flex-wrap justify-between gap-x-4 text-sm text-muted">
          <span>{note}</span>
          <span>{markLabel}</span>
        </div>
      )}
    </div>
  );
}
