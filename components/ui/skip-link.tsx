import type { ReactNode } from 'react';

export function SkipLink({ href = '#main', children }: { href?: string; children: ReactNode }) {
  return (
    <a
      href={href}
      className="sr-only link focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-50 focus:bg-surface focus:px-4 focus:py-3 focus:font-semibold"
    >
      {children}
    </a>
  );
}
