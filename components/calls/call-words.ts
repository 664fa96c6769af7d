import { maxUint256 } from 'viem';

import type { Argument, CallView, DecodedCall, UndecodedCall } from '@/lib/chain/decode-call';
import { unitOf, type ValueUnit } from '@/lib/chain/value-units';
import { formatHours } from '@/lib/i18n/amounts';

import { addressInWords, valueInWords, type CallWords } from './value-words';

/** What a call does, in one sentence; says so when it cannot be decoded. */
export function callInWords(call: CallView, words: CallWords): string {
  if (call.kind === 'undecoded') return undecodedInWords(call, words);
  const { t } = words;
  const key = `sentence.${call.contract}.${call.functionName}`;
  // A function that came with a newer contract than these texts: its own name is the best there is.
  if (!t.has(key as 'unusual')) return `${t(`contract.${call.contract}`)}: ${call.signature}`;
  return t(key as 'unusual', sentenceValues(call, words));
}

function undecodedInWords({ target, selector }: UndecodedCall, words: CallWords): string {
  const where = addressInWords(target, words);
  return selector
    ? words.t('undecoded.sentence', { target: where, selector })
    : words.t('undecoded.sentencePlain', { target: where });
}

/** What the sentences name: every argument by its own name, a list also by its length (`dataCount`). */
export function sentenceValues(
  call: DecodedCall,
  words: CallWords,
): Record<string, string | number> {
  const values = call.leaves.flatMap((leaf): [string, string | number][] => {
    const name = leaf.path.split('.').at(-1) ?? leaf.path;
    const own: [string, string | number] = [name, plain(leaf, unitOfLeaf(call, leaf), words)];
    return Array.isArray(leaf.value) ? [own, [`${name}Count`, leaf.value.length]] : [own];
  });
  const inner = call.inner.map((one) => callInWords(one, words)).join('; ');
  return { call: inner, ...Object.fromEntries(values) };
}

export function unitOfLeaf(call: DecodedCall, { path, type }: Argument): ValueUnit {
  return unitOf(call.contract, call.functionName, path, type);
}

/** As `valueInWords`, but what a sentence chooses its words by stays a bare word. */
function plain({ value }: Argument, unit: ValueUnit, words: CallWords): string {
  if (typeof value === 'boolean') return String(value);
  if (unit === 'direction') return value === '0' ? 'mint' : 'redeem';
  if (unit === 'duration' && value === '0') return 'none';
  // A sentence says "H100-hours" itself.
  if (unit === 'hours' && typeof value === 'string') return bareHours(value, words);
  return valueInWords(unit, value, words);
}

function bareHours(value: string, { t, locale }: CallWords): string {
  return BigInt(value) === maxUint256 ? t('value.unlimited') : formatHours(BigInt(value), locale);
}
