'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';

import type { Answers } from './application-steps';

const KEY = 'gridhall.provider-application';
const CHANGED = 'gridhall-draft-changed';

/**
 * What was typed so far, kept in this browser's tab until the application is recorded: a reload or a look at another page
 * loses nothing, and nothing reaches the city before it is sent. Undefined until scripts run.
 */
export function useDraft(wallet: string): {
  draft: Answers | undefined;
  save: (answers: Answers) => void;
  forget: () => void;
} {
  const key = `${KEY}.${wallet}`;
  const text = useSyncExternalStore(
    subscribe,
    () => window.sessionStorage.getItem(key) ?? '{}',
    () => undefined,
  );
  const draft = useMemo(() => (text === undefined ? undefined : read(text)), [text]);
  const write = useCallback(
    (value: string) => {
      window.sessionStorage.setItem(key, value);
      window.dispatchEvent(new Event(CHANGED));
    },
    [key],
  );
  return {
    draft,
    save: useCallback((answers) => write(JSON.stringify(answers)), [write]),
    forget: useCallback(() => write('{}'), [write]),
  };
}

function subscribe(notify: () => void): () => void {
  window.addEventListener(CHANGED, notify);
  return () => window.removeEventListener(CHANGED, notify);
}

/** Anybody with the browser may have written there: only texts are taken over. */
function read(text: string): Answers {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
  } catch {
    return {};
  }
}
