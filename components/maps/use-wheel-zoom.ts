'use client';

import { useEffect, useEffectEvent, type RefObject } from 'react';

/** The wheel with Ctrl or ⌘ zooms the map and not the page. React's own listener is passive and could not keep the page still. */
export function useWheelZoom(
  drawing: RefObject<Element | null>,
  change: (by: { factor: number }) => void,
): void {
  const onWheel = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    change({ factor: event.deltaY < 0 ? 1.2 : 1 / 1.2 });
  });
  useEffect(() => {
    const element = drawing.current;
    const listen = (event: Event) => onWheel(event as WheelEvent);
    element?.addEventListener('wheel', listen, { passive: false });
    return () => element?.removeEventListener('wheel', listen);
  }, [drawing]);
}
