import type { useTranslations } from 'next-intl';

type Acts = ReturnType<typeof useTranslations<'acts'>>;
type Desk = ReturnType<typeof useTranslations<'audit.desk'>>;

/** An act of the log in words; a chain event keeps its own name, which the explorer shows too. */
export function actName(act: string, acts: Acts, desk: Desk): string {
  if (act.startsWith('chain.')) return desk('chainEvent', { event: act.slice('chain.'.length) });
  const key = `${act}.title` as 'peg.proposed.title';
  return acts.has(key) ? acts(key) : act;
}
