import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon, type IconName } from './icon';

export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';

export const toneStyles: Record<Tone, string> = {
  neutral: 'border-line-strong bg-sunken text-ink',
  info: 'border-accent bg-accent-soft text-accent-strong',
  good: 'border-good bg-good-soft text-good',
  warn: 'border-warn bg-warn-soft text-warn',
  bad: 'border-bad bg-bad-soft text-bad',
};

export const toneIcons: Record<Tone, IconName> = {
  neutral: 'dash',
  info: 'info',
  good: 'check',
  warn: 'alert',
  bad: 'cross',
};

/** A state in one or two words. Icon and words carry it; the colour repeats it. */
export function Tag({
  tone = 'neutral',
  icon = toneIcons[tone],
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <strong
      className={cx(
        'inline-flex max-w-full items-center gap-1.5 rounded-sm border px-2 py-0.5 text-sm leading-snug font-semibold',
        toneStyles[tone],
      )}
    >
      <Icon name={icon} className="text-[0.8em]" />
      <span className="min-w-0 wrap-normal sm:whitespace-nowrap">{children}</span>
    </strong>
  );
}
