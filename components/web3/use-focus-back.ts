import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the focus from falling to the top of the page when a dialog closes. The dialog gives it back to what had it before,
 * but a form has given way to its outcome by then: what stands beside the dialog, and carries on from there, gets it.
 *
 * @returns the place of the dialog on the page.
 */
export function useFocusBack(isOpen: boolean): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    const closed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!closed) return;
    // react-aria looks for the old place in the frame after the dialog is gone.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const next = place.current?.parentElement?.querySelector<HTMLElement>(
          'button:not(:disabled), a[href]',
        );
        (next ?? place.current)?.focus();
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);
  return place;
}
