import type { ReactNode } from 'react';

export function Hint({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <div id={id} className="max-w-prose text-sm text-muted">
      {children}
    </div>
  );
}
