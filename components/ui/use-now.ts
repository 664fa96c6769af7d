'use client';

import { useEffect, useState } from 'react';

/** The time now in milliseconds, renewed every `interval`; undefined until the page runs. */
export function useNow(interval: number): number | undefined {
  const [now, setNow] = useState<number>();
  useEffect(() => {
    const tick = () => setNow(Date.now());
    const first = setTimeout(tick, 0);
    const timer = setInterval(tick, interval);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [interval]);
  return now;
}
