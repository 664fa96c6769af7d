import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './icon';
import { toneIcons, type Tone } from './tag';

const bars: Record<Tone, string> = {
  neutral: 'border-s-line-strong',
  info: 'border-s-accent',
  good: 'border-s-good',
  warn: 'border-s-warn',
  bad: 'border-s-bad',
};
const inks: Record<Tone, string> = {
  neutral: 'text-muted',
  info: 'text-accent',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
};

/** Something to know before reading on. `live` when it appears in answer to an act. */
export function NotificationBanner({
  title,
  tone = 'info',
  live = false,
  action,
  children,
}: {
  title: ReactNode;
  tone?: Tone;
  live?: boolean;
  action?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div
      role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}
      className={cx(
        'flex gap-3 border-y border-s-4 border-e border-y-line border-e-line bg-surface p-4',
        bars[tone],
      )}
    >
      <Icon name={toneIcons[tone]} className={cx('mt-1 text-base', inks[tone])} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="font-semibold">{title}</p>
        {children && <div className="max-w-prose">{children}</div>}
        {action && <div className="mt-2 flex flex-wrap gap-3">{action}</div>}
      </div>
    </div>
  );
}
