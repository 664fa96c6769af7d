import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from './breadcrumbs';

/** The page's one h1: it says what the page answers. Caption above, lead below, acts at the end. */
export function PageHeader({
  title,
  caption,
  lead,
  breadcrumbs,
  actions,
  status,
}: {
  title: ReactNode;
  caption?: ReactNode;
  lead?: ReactNode;
  breadcrumbs?: Crumb[];
  actions?: ReactNode;
  /** A Tag beside the title. */
  status?: ReactNode;
}) {
  return (
    <header className="mb-8 flex flex-col gap-4">
      {breadcrumbs && breadcrumbs.length > 0 && <Breadcrumbs items={breadcrumbs} />}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="flex min-w-0 flex-col gap-1">
          {caption && <p className="text-muted">{caption}</p>}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <h1 className="text-2xl wrap-anywhere sm:text-3xl">{title}</h1>
            {status}
          </div>
        </div>
        {actions && (
          <div className="flex flex-wrap gap-3" data-print="hide">
            {actions}
          </div>
        )}
      </div>
      {lead && <p className="max-w-prose text-lg text-muted">{lead}</p>}
    </header>
  );
}
