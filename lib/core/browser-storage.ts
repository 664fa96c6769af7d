export type BrowserStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The browser's storage. Undefined on the server, and where the browser refuses it: in a frame, with strict settings. */
export function browserStorage(): BrowserStorage | undefined {
  try {
    return typeof window === 'undefined' ? undefined : window.localStorage;
  } catch {
    return undefined;
  }
}
