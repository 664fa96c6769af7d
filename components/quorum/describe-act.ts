import type { useTranslations } from 'next-intl';
import { formatEther, type Address } from 'viem';

import { callInWords } from '@/components/calls/call-words';
import type { CallWords } from '@/components/calls/value-words';
import { decodeCall, type CallView } from '@/lib/chain/decode-call';
import { decodeSafeAct } from '@/lib/chain/safe-call';
import { isRejection, type SafeTransaction } from '@/lib/chain/safe-transaction';

export type ActWords = {
  t: ReturnType<typeof useTranslations<'quorum'>>;
  /** The programme's contracts too: what a call is depends on whose address it goes to. */
  calls: CallWords;
};

export type DescribedAct = {
  sentence: string;
  /** False when the portal cannot say what the call does. */
  decoded: boolean;
};

/** What a Safe transaction does, in one sentence. The one place that knows how; says so when it cannot decode the call. */
export function describeSafeTransaction(
  safe: Address,
  transaction: SafeTransaction,
  words: ActWords,
): DescribedAct {
  const { t } = words;
  const { to, value, data, operation, nonce } = transaction;
  if (operation === 1) return { sentence: t('sentence.delegate', { to }), decoded: false };
  if (isRejection(safe, transaction))
    return { sentence: t('sentence.rejection', { nonce: nonce.toString() }), decoded: true };
  if (data === '0x')
    return { sentence: t('sentence.pay', { amount: formatEther(value), to }), decoded: true };
  const own = to.toLowerCase() === safe.toLowerCase() ? ownerAct(transaction, words) : undefined;
  const sentence =
    own ?? callSentence(decodeCall(words.calls.deployment, { target: to, data }), words);
  return sentence === undefined
    ? { sentence: t('sentence.unknown', { to }), decoded: false }
    : { sentence, decoded: true };
}

/** A call of the programme's contracts; what AccessManager is told to schedule, run or cancel goes into the sentence. */
function callSentence(call: CallView, words: ActWords): string | undefined {
  if (call.kind === 'undecoded') return undefined;
  const { contract, functionName, inner } = call;
  const [carried] = inner;
  if (contract === 'AccessManager' && isRelay(functionName) && carried) {
    const act = callSentence(carried, words);
    return act && words.t(`sentence.${functionName}`, { act });
  }
  return callInWords(call, words.calls);
}

function ownerAct({ data }: SafeTransaction, { t }: ActWords): string | undefined {
  const act = decodeSafeAct(data);
  if (!act) return undefined;
  const value = (name: string) => String(act.args[name] ?? '');
  switch (act.functionName) {
    case 'addOwnerWithThreshold':
      return t('sentence.addOwner', { owner: value('owner'), threshold: value('threshold') });
    case 'removeOwner':
      return t('sentence.removeOwner', { owner: value('owner'), threshold: value('threshold') });
    case 'swapOwner':
      return t('sentence.swapOwner', { old: value('oldOwner'), new: value('newOwner') });
    case 'changeThreshold':
      return t('sentence.changeThreshold', { threshold: value('threshold') });
    default:
      return undefined;
  }
}

function isRelay(name: string): name is 'schedule' | 'execute' | 'cancel' {
  return ['schedule', 'execute', 'cancel'].includes(name);
}
