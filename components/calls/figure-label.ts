import type { Figure } from '@/lib/chain/figures';

import { valueInWords, type CallWords } from './value-words';

/** What a figure is called, with what it is about: "Alice (0x7099…79C8): may still mint". */
export function figureLabel(
  { contract, functionName, path, of }: Pick<Figure, 'contract' | 'functionName' | 'path' | 'of'>,
  words: CallWords,
): string {
  const { t } = words;
  const about = of.map((one) => subjectInWords(one, words)).join(', ');
  const key = ['figure', contract, functionName, ...(path === '' ? [] : [path])].join('.');
  if (!t.has(key as 'unusual'))
    return `${t(`contract.${contract}`)}: ${[functionName, path].filter(Boolean).join('.')}(${about})`;
  return t(key as 'unusual', { of: about });
}

/** An award's number is no number of anything else. */
function subjectInWords(one: Figure['of'][number], words: CallWords): string {
  if (one.path === 'roundId') return words.t('round', { id: String(one.value) });
  if (one.path === 'awardId') return words.t('award', { id: String(one.value) });
  return valueInWords(one.unit, one.value, words);
}
