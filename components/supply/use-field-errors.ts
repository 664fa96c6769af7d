'use client';

import { useTranslations } from 'next-intl';

import type { ErrorView, FormOutcome } from '@/lib/core/result';

/** What a form's outcome says of each field, what was typed, and the list that stands above the form. */
export function useFieldErrors(
  outcome: FormOutcome<unknown> | undefined,
  names: readonly string[],
  form: string,
  sentence: (error: ErrorView) => string,
) {
  const fields = useTranslations('errors.fields');
  const failed = outcome && !outcome.ok ? outcome.error : undefined;
  const errorOf = (name: string): string | undefined => {
    const key = failed?.fields[name];
    if (!key) return undefined;
    return fields(fields.has(key as 'invalid') ? (key as 'invalid') : 'invalid');
  };
  const typed = (name: string): string | undefined => {
    const value = outcome?.lastResult.initialValue?.[name];
    return typeof value === 'string' ? value : undefined;
  };
  const known = names.flatMap((name) => {
    const text = errorOf(name);
    return text ? [{ href: `#${form}-${name}`, text }] : [];
  });
  const summary =
    failed && known.length === 0 ? [{ href: `#${form}`, text: sentence(failed) }] : known;
  return { errorOf, typed, summary };
}
