import type { ReactNode } from 'react';

/** A quoted reason, an aside: set off from the text around it by a bar. */
export function Inset({ children }: { children: ReactNode }) {
  return (
    <div className="max-w-prose border-s-4 border-line py-1 ps-4 not-first:mt-6">{children}</div>
  );
}
