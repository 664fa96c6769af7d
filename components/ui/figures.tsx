import type { ReactNode } from 'react';

/** Figures side by side: two, three or four in a row, one below the other on a phone. */
export function Figures({ columns = 3, children }: { columns?: 2 | 3 | 4; children: ReactNode }) {
  const grid = { 2: 'md:grid-cols-2', 3: 'md:grid-cols-3', 4: 'sm:grid-cols-2 lg:grid-cols-4' };
  return <div className={`grid grid-cols-1 gap-x-8 gap-y-10 ${grid[columns]}`}>{children}</div>;
}
