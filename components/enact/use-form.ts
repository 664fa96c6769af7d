'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useActionState, useEffect } from 'react';

import type { SummaryError } from '@/components/ui/error-summary';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import type { FormOutcome } from '@/lib/core/result';

type FormAction<Data> = (
  previous: FormOutcome<Data> | undefined,
  form: FormData,
) => Promise<FormOutcome<Data>>;

export type FormField = {
  name: string;
  id: string;
  error: string | undefined;
  defaultValue: string | undefined;
};

/**
 * A form that needs no wallet: it works without scripts, and what was typed stands in it again when something is wrong.
 * Spread `field('reason')` into each field, and put `errors` into an ErrorSummary above them.
 */
export function useForm<Data>(
  action: FormAction<Data>,
  {
    id,
    initial = {},
  }: {
    /** Unique on the page; ids of the fields begin with it, because a page may have several forms. */
    id: string;
    /** What the fields hold at first, by name. */
    initial?: Record<string, string>;
  },
): {
  submit: (form: FormData) => void;
  pending: boolean;
  isDone: boolean;
  /** What the action gave back; undefined before it succeeded. */
  done: Data | undefined;
  errors: SummaryError[];
  field: (name: string) => FormField;
} {
  const fields = useTranslations('errors.fields');
  const sentence = useErrorSentence();
  const [outcome, submit, pending] = useActionState(action, undefined);
  const failure = outcome && !outcome.ok ? outcome.error : undefined;
  const typed = failure ? outcome?.lastResult.initialValue : undefined;

  // What the page shows beside the form was read before the form changed it.
  const router = useRouter();
  useEffect(() => {
    if (outcome?.ok) router.refresh();
  }, [outcome, router]);

  const idOf = (name: string) => `${id}-${name}`;
  const inWords = (key: string) =>
    fields(fields.has(key as 'invalid') ? (key as 'invalid') : 'invalid');
  const named = Object.entries(failure?.fields ?? {});
  return {
    submit,
    pending,
    isDone: outcome?.ok === true,
    done: outcome?.ok ? outcome.data : undefined,
    errors: !failure
      ? []
      : named.length > 0
        ? named.map(([name, key]) => ({ href: `#${idOf(name)}`, text: inWords(key) }))
        : [{ href: `#${id}`, text: sentence(failure) }],
    field: (name) => {
      const key = failure?.fields[name];
      const value = typed ? valueAt(typed, name) : initial[name];
      return {
        name,
        id: idOf(name),
        error: key ? inWords(key) : undefined,
        defaultValue: typeof value === 'string' ? value : undefined,
      };
    },
  };
}

/** `items[1].note` of what was sent. */
function valueAt(typed: unknown, name: string): unknown {
  return name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null
          ? (value as Record<string, unknown>)[key]
          : undefined,
      typed,
    );
}
