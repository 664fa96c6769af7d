'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** A chain in use makes a block in seconds; figures older than this come from a kept page that nobody has asked for lately. */
const OLD_MS = 60_000;
/** The server writes a kept page anew when it is asked for, and hands out the old one meanwhile. */
const REWRITING_MS = 2_000;

/** Asks once more for a page whose figures are of an old block. Asks not again when the answer is of the same block. */
export function RenewOld({ time }: { time: string }) {
  const router = useRouter();
  useEffect(() => {
    if (Date.now() - new Date(time).getTime() < OLD_MS) return;
    const timer = setTimeout(() => router.refresh(), REWRITING_MS);
    return () => clearTimeout(timer);
  }, [router, time]);
  return null;
}
