import type { ReactNode } from 'react';
import { cx } from './cx';

/** A line of text to come. Widths vary so that it looks like text. */
function Line({ className }: { className: string }) {
  return <span className={cx('block max-w-full animate-pulse rounded-sm bg-sunken', className)} />;
}

/** Wraps skeletons: announced once as waiting, and otherwise silent. */
export function Loading({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{label}</span>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}

export function PageHeaderSkeleton() {
  return (
    <div className="mb-8 flex flex-col gap-4">
      <Line className="h-4 w-40" />
      <Line className="h-10 w-full max-w-xl" />
      <Line className="h-6 w-full max-w-prose" />
    </div>
  );
}

export function FiguresSkeleton({ count = 3 }: { count?: number }) {
  return (
    <div className="grid grid-cols-1 gap-8 md:grid-cols-3">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="flex flex-col gap-3 border-t-2 border-line pt-3">
          <Line className="h-4 w-28" />
          <Line className="h-8 w-44" />
          <Line className="h-4 w-full max-w-56" />
        </div>
      ))}
    </div>
  );
}

export function TableSkeleton({ rows = 6, columns = 4 }: { rows?: number; columns?: number }) {
  return (
    <div className="flex flex-col">
      <Line className="mb-3 h-5 w-56" />
      {Array.from({ length: rows + 1 }, (_, row) => (
        <div
          key={row}
          className={cx('flex gap-6 border-line py-3', row === 0 ? 'border-b-2' : 'border-b')}
        >
          {Array.from({ length: columns }, (_, column) => (
            <Line key={column} className={cx('h-4 flex-1', column === 0 && 'flex-2')} />
          ))}
        </div>
      ))}
    </div>
  );
}

export function ChartSkeleton() {
  return (
    <div className="flex flex-col gap-3">
      <Line className="h-5 w-72 max-w-full" />
      <div className="flex h-64 items-end gap-3 border-s border-b border-line p-3">
        {['h-1/3', 'h-1/2', 'h-2/5', 'h-3/5', 'h-1/2', 'h-3/4', 'h-2/3', 'h-4/5'].map(
          (height, index) => (
            <Line key={index} className={cx('flex-1', height)} />
          ),
        )}
      </div>
    </div>
  );
}

export function FormSkeleton({ fields = 4 }: { fields?: number }) {
  return (
    <div className="flex flex-col gap-6">
      {Array.from({ length: fields }, (_, index) => (
        <div key={index} className="flex flex-col gap-2">
          <Line className="h-4 w-40" />
          <Line className="h-11 w-full max-w-96" />
        </div>
      ))}
    </div>
  );
}
