import { useLocale, useTranslations } from 'next-intl';

import type { CallWords } from './value-words';

/** What the pages know and the words need. */
export type WordsOf = Pick<CallWords, 'deployment' | 'money' | 'names'>;

/** The words for calls in the person's language; on the server and in the browser. */
export function useWords(known: WordsOf): CallWords {
  const t = useTranslations('calls');
  const locale = useLocale();
  return { ...known, t, locale };
}
