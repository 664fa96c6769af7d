import type { ReactNode } from 'react';
import { Icon } from './icon';

/** Folded text that few need. Native, so it opens without scripts and is found by the page search. */
export function Details({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="group/details w-full min-w-0">
      <summary className="inline-flex items-center gap-2 py-1 link marker:content-none">
        <Icon
          name="chevron"
          className="-rotate-90 text-[0.8em] group-open/details:rotate-0 rtl:rotate-90 rtl:group-open/details:rotate-0"
        />
        {summary}
      </summary>
      <div className="mt-2 border-s-4 border-line ps-4">{children}</div>
    </details>
  );
}
