import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './icon';

export type Step = { key: string; title: ReactNode };

/** Where one stands in a sequence that cannot be done in another order. */
export function StepIndicator({ steps, current }: { steps: Step[]; current: number }) {
  const t = useTranslations('ui');
  return (
    <ol className="flex flex-col gap-2 sm:flex-row sm:gap-1">
      {steps.map((step, index) => {
        const done = index < current;
        const here = index === current;
        return (
          <li
            key={step.key}
            aria-current={here ? 'step' : undefined}
            className={cx(
              'flex-1 border-s-4 py-1 ps-3 text-sm sm:border-s-0 sm:border-t-4 sm:ps-0 sm:pt-2',
              done || here ? 'border-accent' : 'border-line text-muted',
              here && 'font-semibold',
            )}
          >
            {done && <Icon name="check" className="me-1.5 text-accent" />}
            <span className="sr-only">
              {t(done ? 'stepDone' : here ? 'stepCurrent' : 'stepAhead')}{' '}
            </span>
            {step.title}
          </li>
        );
      })}
    </ol>
  );
}
