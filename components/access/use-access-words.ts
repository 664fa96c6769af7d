import { useTranslations } from 'next-intl';

import { useWords, type WordsOf } from '@/components/calls/use-words';
import { addressInWords, roleInWords } from '@/components/calls/value-words';
import type { AccessChange } from '@/lib/features/access/schema';
import { formatDuration } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';

/** What the tables of this page say of roles, delays, functions and differences. On the server and in the browser. */
export function useAccessWords(known: WordsOf) {
  const t = useTranslations('access');
  const words = useWords(known);
  const { locale } = words;

  const role = (id: string) => roleInWords(id, words.t);
  const wait = (seconds: number) => (seconds === 0 ? t('atOnce') : formatDuration(seconds, locale));
  const date = (iso: string) => formatDate(iso, locale, 'shortDateTime');
  const account = (value: string | null) => (value ? addressInWords(value, words) : t('nobody'));

  /** `setPeg((uint256,…),bytes32)` as what it is good for; a selector stays one. */
  const act = (contract: string, name: string): string => {
    const key = `act.${contract}.${name.split('(')[0]}`;
    return words.t.has(key as 'unusual')
      ? words.t(key as 'unusual')
      : words.t('anotherAct', { name });
  };
  const target = (contract: string, address: string) =>
    words.t.has(`contract.${contract}` as 'unusual')
      ? words.t(`contract.${contract}` as 'unusual')
      : address;

  /** One difference in a sentence. */
  const change = (one: AccessChange): string => {
    const values = Object.entries(one).map(([name, value]: [string, Side]) => {
      const text = String(value);
      if (name === 'role') return [name, role(text)];
      if (name === 'account' || name === 'owner') return [name, account(text)];
      if (name === 'target') return [name, target('contract' in one ? one.contract : '', text)];
      if (name === 'seconds') return [name, wait(Number(value))];
      if (name === 'from') return [name, date(text)];
      if (name === 'before' || name === 'after') return [name, side(one, value)];
      return [name, text];
    });
    const named = 'name' in one ? { act: act(one.contract, one.name) } : {};
    return t(`change.${one.kind}`, { ...Object.fromEntries(values), ...named });
  };

  /** What stood before or stands now, by what the difference is about. */
  const side = (one: AccessChange, value: Side): string => {
    switch (one.kind) {
      case 'admin-changed':
      case 'guardian-changed':
      case 'function-moved':
        return role(String(value));
      case 'authority-changed':
      case 'asset-owner-changed':
        return account(value as string | null);
      case 'kind-changed':
        return t(`accountKind.${String(value) as 'safe'}`);
      case 'threshold-changed':
      case 'label-changed':
        return String(value);
      default:
        return wait(Number(value));
    }
  };

  return { t, words, role, wait, date, account, act, target, change };
}

type Side = string | number | null;

export type AccessWords = ReturnType<typeof useAccessWords>;
