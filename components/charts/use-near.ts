'use client';

import { useEffect, useRef, useState, type RefObject } from 'react';

/** How far below the window a thing counts as near: it is there before the reader is. */
const MARGIN = '400px 0px';

/** True from the moment on when the element comes near the window. */
export function useNear<Element extends HTMLElement>(): [RefObject<Element | null>, boolean] {
  const box = useRef<Element>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element || near) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [near]);
  return [box, near];
}
