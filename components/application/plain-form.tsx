'use client';

import { useActionState, type ReactNode } from 'react';

import { ButtonRow } from '@/components/ui/button-row';
import { SubmitButton } from '@/components/ui/submit-button';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import {
  deleteOwnDraft,
  removeDraftEntry,
  submitOwnDraft,
  takeUpApplicationAgain,
} from '@/lib/features/application/actions';

const ACTS = {
  delete: deleteOwnDraft,
  remove: removeDraftEntry,
  submit: submitOwnDraft,
  again: takeUpApplicationAgain,
} as const;

/** A button with what it is about, for acts whose page has said everything before. Works without scripts. */
export function PlainForm({
  act,
  values,
  label,
  tone = 'primary',
  children,
}: {
  act: keyof typeof ACTS;
  values: Record<string, string>;
  label: string;
  tone?: 'primary' | 'secondary' | 'destructive';
  /** Beside the button. */
  children?: ReactNode;
}) {
  const sentence = useErrorSentence();
  // Each of them either leads on or answers with an error: what it would return is never looked at.
  const [outcome, submit] = useActionState(ACTS[act] as typeof deleteOwnDraft, undefined);
  return (
    <form action={submit} className="flex flex-col gap-4">
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {outcome?.ok === false && (
        <p role="alert" className="max-w-prose border-s-4 border-bad ps-4 font-semibold text-bad">
          {sentence(outcome.error)}
        </p>
      )}
      <ButtonRow>
        <SubmitButton tone={tone}>{label}</SubmitButton>
        {children}
      </ButtonRow>
    </form>
  );
}
