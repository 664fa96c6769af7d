'use client';

import { Button } from '@/components/ui/button';

/** For a page that is worth keeping on paper. */
export function PrintButton({ label }: { label: string }) {
  return (
    <span data-print="hide" className="js-only">
      <Button tone="secondary" onClick={() => window.print()}>
        {label}
      </Button>
    </span>
  );
}
