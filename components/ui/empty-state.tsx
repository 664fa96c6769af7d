import type { ReactNode } from 'react';
import { HourRing } from './hour-ring';

/** An empty list says why it is empty and offers the next step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex gap-5 border border-dashed border-line-strong p-6">
      <HourRing share={0} size={40} decorative />
      <div className="flex min-w-0 flex-col items-start gap-2">
        <p className="font-semibold">{title}</p>
        {children && <div className="max-w-prose text-muted">{children}</div>}
        {action && <div className="mt-2 flex flex-wrap gap-3">{action}</div>}
      </div>
    </div>
  );
}
