'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** The chain learns the time from its next block, and the mirror a moment later. */
const GRACE_MS = 4_000;
/** setTimeout counts in 32 bits; whoever keeps the page open for longer reloads it. */
const LONGEST_MS = 2 ** 31 - 1;

/** Loads the page's data again when `time` has come, so that what then becomes possible appears by itself. */
export function RefreshAt({ time }: { time: string }) {
  const router = useRouter();
  useEffect(() => {
    const wait = Math.max(0, new Date(time).getTime() - Date.now()) + GRACE_MS;
    if (wait > LONGEST_MS) return;
    const timer = setTimeout(() => router.refresh(), wait);
    return () => clearTimeout(timer);
  }, [router, time]);
  return null;
}
