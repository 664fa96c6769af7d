'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';

import type { FailureValue } from '@/lib/chain/revert';
import { roleOfId } from '@/lib/chain/roles';
import { fromBytes32 } from '@/lib/core/ids';
import type { ErrorView } from '@/lib/core/result';
import { periodDays } from '@/lib/features/providers/commitment-rules';
import { formatBps, formatDuration, formatHours, formatMoney } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';

import { useOptionalProgramme, type Programme } from './use-programme';

type Sentence = ReturnType<typeof useTranslations<'errors'>>;
type Telling =
  Pick<ErrorView, 'key' | 'params'> | { key: string; values: Record<string, FailureValue> };

/**
 * The sentence for an error of an action (`ErrorView`) or of the chain (`Failure`), in the person's language: what
 * happened, whether money moved, what to do now. A key without a sentence gives the general one, never the key itself.
 *
 * @example
 * const sentence = useErrorSentence();
 * if (!result.ok) show(sentence(result.error));
 */
export function useErrorSentence(): (error: Telling) => string {
  const t: Sentence = useTranslations('errors');
  const roles = useTranslations('account.roles');
  const locale = useLocale();
  const programme = useOptionalProgramme();

  return useCallback(
    (error: Telling) => {
      const key = t.has(error.key as 'INTERNAL') ? error.key : 'INTERNAL';
      if ('params' in error) {
        const { traceId } = error.params;
        const sentence = t(key as 'INTERNAL', error.params);
        return traceId ? `${sentence} ${t('reference', { id: traceId })}` : sentence;
      }
      const role = (id: string) => {
        const name = roleOfId(BigInt(id));
        return name ? roles(name) : id;
      };
      const values = Object.entries(error.values).map(([name, value]) => [
        name,
        inWords(value, { locale, programme, role }),
      ]);
      return t(key as 'INTERNAL', Object.fromEntries(values));
    },
    [t, roles, locale, programme],
  );
}

type Words = { locale: string; programme: Programme | undefined; role: (id: string) => string };

function inWords(
  { unit, value }: FailureValue,
  { locale, programme, role }: Words,
): string | number {
  switch (unit) {
    case 'address':
      return shorten(value, 4);
    case 'digest':
      return shorten(value, 6);
    case 'hours':
    case 'weight':
      return formatHours(BigInt(value), locale, 6);
    case 'money':
      return formatMoney(BigInt(value), programme?.settlement, locale);
    case 'share':
      return share(BigInt(value), locale);
    case 'time':
      return formatDate(Number(value) * 1_000, locale, 'dateTime');
    case 'period':
      return formatDate(periodDays(Number(value)).first, locale, 'date');
    case 'duration':
      return formatDuration(Number(value), locale);
    case 'name':
      return fromBytes32(value as `0x${string}`);
    case 'role':
      return role(value);
    case 'number':
      return Number(value);
    case 'case':
    case 'text':
      return value;
  }
}

function shorten(value: string, length: number): string {
  return `${value.slice(0, 2 + length)}…${value.slice(-length)}`;
}

/** Without liabilities coverage has no bound; the contract then says the largest number there is. */
function share(bps: bigint, locale: string): string {
  return bps > 10n ** 12n ? '∞' : formatBps(bps, locale);
}
