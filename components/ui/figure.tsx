import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './icon';

export type Direction = { trend: 'up' | 'down' | 'flat'; text: ReactNode };

const trendIcons = { up: 'up', down: 'down', flat: 'dash' } as const;

/**
 * One number that matters: what it is, how much, in which unit, since when, whither, and what that
 * means in one sentence. `trend` is a direction, not a judgement: say good or bad in `meaning`.
 */
export function Figure({
  label,
  value,
  unit,
  asOf,
  direction,
  meaning,
  also,
  ring,
  size = 'base',
}: {
  label: ReactNode;
  value: ReactNode;
  unit?: ReactNode;
  asOf?: ReactNode;
  direction?: Direction;
  meaning?: ReactNode;
  /** The same amount in the other measure: hours beside money, money beside hours. */
  also?: ReactNode;
  /** An HourRing. */
  ring?: ReactNode;
  size?: 'base' | 'lg';
}) {
  return (
    <div className="flex flex-col gap-1 border-t-2 border-ink pt-3">
      <div className="flex items-start justify-between gap-4">
        <div className="flex min-w-0 flex-col gap-1">
          <h3 className="text-base font-semibold">{label}</h3>
          <p className={cx('leading-none font-semibold', size === 'lg' ? 'text-3xl' : 'text-2xl')}>
            {value}
            {unit && <span className="ms-1.5 text-lg font-normal text-muted">{unit}</span>}
          </p>
        </div>
        {ring}
      </div>
      {also && <p className="text-muted">{also}</p>}
      {direction && (
        <p className="text-sm">
          <Icon name={trendIcons[direction.trend]} className="me-1 text-muted" />
          {direction.text}
        </p>
      )}
      {meaning && <p className="max-w-[48ch]">{meaning}</p>}
      {asOf && <p className="text-sm text-muted">{asOf}</p>}
    </div>
  );
}
