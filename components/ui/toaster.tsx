'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { cx } from './cx';
import { Icon } from './icon';
import { toneIcons, toneStyles, type Tone } from './tag';

type Toast = { id: number; text: string; tone: Tone };

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function update(next: readonly Toast[]) {
  toasts = next;
  listeners.forEach((listener) => listener());
}

function dismiss(id: number) {
  update(toasts.filter((toast) => toast.id !== id));
}

/** A passing remark, such as "Link copied". Never the only record of anything. */
export function toast(text: string, tone: Tone = 'neutral') {
  const id = nextId++;
  update([...toasts.slice(-2), { id, text, tone }]);
  setTimeout(() => dismiss(id), 8000);
}

const none: readonly Toast[] = [];

/** Once per layout that uses `toast`. */
export function Toaster() {
  const t = useTranslations('ui');
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
    () => none,
  );
  return (
    <div
      role="status"
      className="fixed end-4 bottom-4 z-50 flex max-w-sm flex-col gap-2"
      data-print="hide"
    >
      {shown.map(({ id, text, tone }) => (
        <div key={id} className={cx('flex items-center gap-3 border p-3', toneStyles[tone])}>
          <Icon name={toneIcons[tone]} />
          <span className="min-w-0 flex-1">{text}</span>
          <button
            type="button"
            onClick={() => dismiss(id)}
            aria-label={t('dismiss')}
            className="grid size-6 place-items-center"
          >
            <Icon name="cross" />
          </button>
        </div>
      ))}
    </div>
  );
}
