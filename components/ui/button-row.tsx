import type { ReactNode } from 'react';

/** The acts at the end of a form, the main one first. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>;
}
