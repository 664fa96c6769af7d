import type { ReactNode } from 'react';
import { cx } from './cx';

/** A part of a page under its own heading, with room above it. */
export function Section({
  id,
  title,
  lead,
  actions,
  children,
  className,
}: {
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section aria-labelledby={id} className={cx('mt-12 flex flex-col gap-5 first:mt-0', className)}>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="flex min-w-0 flex-col gap-1">
          <h2 id={id} className="text-xl">
            {title}
          </h2>
          {lead && <p className="max-w-prose text-muted">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-4">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
