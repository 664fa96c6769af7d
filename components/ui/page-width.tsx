import type { ReactNode } from 'react';
import { cx } from './cx';

/** The page's measure and its side margins. */
export function PageWidth({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div className={cx('mx-auto w-full max-w-page px-4 sm:px-6 lg:px-8', className)}>
      {children}
    </div>
  );
}
