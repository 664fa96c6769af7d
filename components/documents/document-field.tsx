'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/button';
import { FileField } from '@/components/ui/file-field';
import { Hash } from '@/components/ui/hash';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import type { ErrorView } from '@/lib/core/result';
import { ACCEPTED_FILES, MAX_DOCUMENT_BYTES } from '@/lib/features/documents/schema';

import { sendFile, type Sending } from './send-file';

type Phase =
  | { name: 'empty'; problem?: ErrorView; said?: string }
  | { name: 'sending'; file: string; share: number }
  | { name: 'taken'; file: string; id: string; sha256: `0x${string}` };

/**
 * The one document that a decision rests on, inside the decision's own form: it is sent and looked at as soon as it is chosen,
 * so that a refused file costs nothing that was typed, and the form submits only what it is known by.
 */
export function DocumentField({
  name,
  id,
  error,
  label,
  hint,
  about,
  purpose,
}: {
  name: string;
  id: string;
  error: string | undefined;
  label: ReactNode;
  /** Which paper is meant. Kinds and size are said anyway. */
  hint: ReactNode;
  /** The account that the document is about. */
  about: string;
  /** See DOCUMENT_KINDS. */
  purpose: string;
}) {
  const t = useTranslations('documents');
  const sentence = useErrorSentence();
  const [phase, setPhase] = useState<Phase>({ name: 'empty' });
  const input = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLButtonElement>(null);
  const sending = useRef<Sending>(undefined);
  const came = useRef<Phase['name']>('empty');
  // A page that is left takes its upload along.
  useEffect(() => () => sending.current?.cancel(), []);
  useEffect(() => {
    // What was focused is gone: the field was closed while the file was sent, and gives way to what became of it.
    if (came.current !== phase.name) (phase.name === 'taken' ? again : input).current?.focus();
    came.current = phase.name;
  }, [phase.name]);

  const fail = (problem: ErrorView) => {
    if (input.current) input.current.value = '';
    setPhase({ name: 'empty', problem });
  };

  const send = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > MAX_DOCUMENT_BYTES) return fail(refusal('documentTooLarge'));
    const query = new URLSearchParams({ provider: about, purpose });
    const onProgress = (share: number) => setPhase({ name: 'sending', file: file.name, share });
    onProgress(0);
    sending.current = sendFile(`/api/documents?${query.toString()}`, file, onProgress);
    const sent = await sending.current.done;
    sending.current = undefined;
    if (sent.ok) setPhase({ name: 'taken', file: file.name, id: sent.id, sha256: sent.sha256 });
    else if (sent.error === 'cancelled') setPhase({ name: 'empty', said: t('cancelled') });
    else fail(sent.error);
  };

  if (phase.name === 'taken')
    return (
      <div className="flex flex-col items-start gap-2">
        <p className="font-semibold">{label}</p>
        <p role="status" className="wrap-anywhere">
          {t('stored', { name: phase.file })}
        </p>
        <p className="text-sm text-muted">
          {t('hash')} <Hash value={phase.sha256} />
        </p>
        {error && (
          <p id={`${id}-problem`} className="font-semibold text-bad">
            {error}
          </p>
        )}
        <input type="hidden" name={name} value={phase.id} />
        <Button
          ref={again}
          id={id}
          tone="secondary"
          aria-describedby={error ? `${id}-problem` : undefined}
          onClick={() => setPhase({ name: 'empty' })}
        >
          {t('chooseAnother')}
        </Button>
      </div>
    );

  const problem = phase.name === 'empty' && phase.problem ? sentence(phase.problem) : undefined;
  return (
    <div className="flex flex-col items-start gap-2">
      <FileField
        ref={input}
        id={id}
        name={`${name}-file`}
        label={label}
        hint={
          <>
            {hint} {t('hint')} {t('sentAtOnce')}
          </>
        }
        error={problem ?? error}
        accept={ACCEPTED_FILES}
        disabled={phase.name === 'sending'}
        onChange={(event) => void send(event.target.files?.[0])}
      />
      {phase.name === 'sending' && (
        <>
          <p role="status" className="text-sm wrap-anywhere">
            {phase.share < 1 ? t('sending', { name: phase.file }) : t('checking')}
          </p>
          <Button tone="secondary" onClick={() => sending.current?.cancel()}>
            {t('cancel')}
          </Button>
        </>
      )}
      <p role="status" className="text-sm text-muted empty:hidden">
        {phase.name === 'empty' ? phase.said : undefined}
      </p>
    </div>
  );
}

const refusal = (key: string): ErrorView => ({ code: 'BAD_INPUT', key, params: {}, fields: {} });
