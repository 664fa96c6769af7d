import type { ReactNode } from 'react';

/** One column of questions: the vertical rhythm of every form. */
export function FormStack({ children }: { children: ReactNode }) {
  return <div className="flex flex-col items-stretch gap-7">{children}</div>;
}
