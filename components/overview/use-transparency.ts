'use client';

import { useEffect, useState } from 'react';
import { fetchTransparency } from '@/lib/features/transparency/client';
import type { Transparency } from '@/lib/features/transparency/schema';

/** The shared answer is renewed every two seconds; a reader needs it far less often. */
const INTERVAL_MS = 10_000;

/**
 * The page's own figures, then newer ones while the page is in view. A failed look changes nothing: what stands there names
 * its block. Plain polling, because a query cache would be most of the code of this page.
 */
export function useTransparency(initial: Transparency): Transparency {
  const [latest, setLatest] = useState(initial);
  useEffect(() => {
    const gone = new AbortController();
    const look = () => {
      if (document.hidden) return;
      fetchTransparency(gone.signal)
        .then((figures) => setLatest((shown) => newer(shown, figures)))
        .catch(() => undefined);
    };
    look();
    const timer = setInterval(look, INTERVAL_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      gone.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return newer(initial, latest);
}

/** Caches on the way may answer with an older block than the one shown. */
function newer(shown: Transparency, found: Transparency): Transparency {
  return BigInt(found.block.number) > BigInt(shown.block.number) ? found : shown;
}
