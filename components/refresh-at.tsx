'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** The chain learns the time from its next block, and the mirror a moment later. */
const GRACE_MS = 4_000;
/** setTimeout counts in 32 bits; whoever keeps the page open for longer reloads it. */
const LONGEST_MS = 2 ** 31 - 1;
const AGAIN_MS = 1_000;

/**
 * Loads the page's data again when `time` has come, so that what then becomes possible appears by itself. Not behind an open
 * dialog: what opened it may be gone from the new page, and the dialog with it, in the middle of a transaction.
 */
export function RefreshAt({ time }: { time: string }) {
  const router = useRouter();
  useEffect(() => {
    const wait = Math.max(0, new Date(time).getTime() - Date.now()) + GRACE_MS;
    if (wait > LONGEST_MS) return;
    let timer = setTimeout(function refresh() {
      if (document.querySelector('[role=dialog], [role=alertdialog]'))
        timer = setTimeout(refresh, AGAIN_MS);
      else router.refresh();
    }, wait);
    return () => clearTimeout(timer);
  }, [router, time]);
  return null;
}
