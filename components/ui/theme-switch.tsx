'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';

import { browserStorage } from '@/lib/core/browser-storage';

const choices = ['system', 'light', 'dark'] as const;
type Choice = (typeof choices)[number];

/** Light, dark, or what the system says. `storageKey` is read by the script that runs before paint. */
export function ThemeSwitch({ storageKey }: { storageKey: string }) {
  const t = useTranslations('ui');
  const chosen = useSyncExternalStore(
    subscribe,
    () => asChoice(document.documentElement.dataset.theme),
    () => 'system',
  );

  return (
    <fieldset className="flex js-only flex-wrap items-center gap-x-4">
      <legend className="float-start py-1.5">{t('theme')}</legend>
      {choices.map((choice) => (
        <label key={choice} className="flex items-center gap-1.5 py-1.5">
          <input
            type="radio"
            name="theme"
            className="size-5 accent-accent"
            checked={chosen === choice}
            onChange={() => choose(choice, storageKey)}
          />
          {t(`theme_${choice}`)}
        </label>
      ))}
    </fieldset>
  );
}

function choose(choice: Choice, storageKey: string) {
  const { dataset } = document.documentElement;
  const storage = browserStorage();
  if (choice === 'system') {
    delete dataset.theme;
    storage?.removeItem(storageKey);
  } else {
    dataset.theme = choice;
    storage?.setItem(storageKey, choice);
  }
}

function asChoice(value: string | undefined): Choice {
  return value === 'light' || value === 'dark' ? value : 'system';
}

function subscribe(changed: () => void) {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
