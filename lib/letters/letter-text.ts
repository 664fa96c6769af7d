import { createTranslator } from 'use-intl/core';

import letters from '@/lib/i18n/messages/en/letters.json';
import providers from '@/lib/i18n/messages/en/providers.json';
import type { Locale } from '@/lib/i18n/routing';

/** A tier means in a letter what it means on the desks: one source of its words. */
const en = { ...letters, tierMeaning: providers.desk.tier };

const catalogues: Record<Locale, typeof en> = { en };

/** The texts of a letter, for a process that is no page. */
export function letterText(locale: Locale) {
  return createTranslator({
    locale,
    messages: { letters: catalogues[locale] },
    namespace: 'letters',
  });
}

export type LetterText = ReturnType<typeof letterText>;
