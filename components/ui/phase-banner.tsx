import type { ReactNode } from 'react';

/** The state the whole service is in. Never dismissible. */
export function PhaseBanner({ phase, children }: { phase: ReactNode; children: ReactNode }) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm">
      <strong className="border border-warn bg-warn-soft px-2 py-0.5 font-semibold text-warn">
        {phase}
      </strong>
      <span>{children}</span>
    </p>
  );
}
