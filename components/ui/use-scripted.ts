'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False in the page that the server sends, true once scripts run. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
