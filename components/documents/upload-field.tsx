'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';

import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { FileField } from '@/components/ui/file-field';
import {
  ACCEPTED_FILES,
  DOCUMENT_KINDS,
  DOCUMENT_QUOTA,
  kindOf,
  MAX_DOCUMENT_BYTES,
  type UploadOutcome,
} from '@/lib/features/documents/schema';
import { formatNumber } from '@/lib/i18n/format';

import { sendFile, type Sending } from './send-file';

type Phase =
  | { name: 'ready'; said?: string; problem?: Problem }
  | { name: 'sending'; file: string; share: number };
type Problem = { key: string; params?: Record<string, string | number> };

/**
 * Hands in one document. A form of its own, so it stands beside other forms and never inside one. Without scripts it is
 * sent as it is and leads back to `back`, which shows `outcome`; with them it tells how far it is and can be cancelled.
 */
export function UploadField({
  provider,
  purpose,
  label,
  hint,
  back,
  outcome,
}: {
  /** Wallet of the provider that the document is about. */
  provider: string;
  /** See DOCUMENT_KINDS. */
  purpose: string;
  label: ReactNode;
  /** Which paper is meant. Kinds and size are said anyway. */
  hint?: ReactNode;
  /** Path of the page that this stands on. */
  back: string;
  /** `readUploadOutcome` of the page's search parameters. */
  outcome?: UploadOutcome | undefined;
}) {
  const t = useTranslations('documents');
  const sentences = useTranslations('errors');
  const locale = useLocale();
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const sending = useRef<Sending>(undefined);
  const own = outcome?.purpose === purpose ? outcome : undefined;
  const [phase, setPhase] = useState<Phase>({
    name: 'ready',
    ...(own?.problem ? { problem: { key: own.problem } } : own ? { said: t('storedPlain') } : {}),
  });
  // A page that is left takes its upload along.
  useEffect(() => () => sending.current?.cancel(), []);

  const isSending = phase.name === 'sending';
  const wasSending = useRef(false);
  useEffect(() => {
    // The pressed button is gone, and the field was closed until now.
    if (wasSending.current && !isSending) input.current?.focus();
    wasSending.current = isSending;
  }, [isSending]);

  const id = `upload-${purpose.replace(/[^A-Za-z0-9]+/g, '-')}`;
  const query = new URLSearchParams({ provider, purpose, back: `${back}#${id}` });
  const action = `/api/documents?${query.toString()}`;
  const quota = DOCUMENT_QUOTA[DOCUMENT_KINDS[kindOf(purpose)]];
  const sentence = ({ key, params }: Problem) =>
    sentences(sentences.has(key as 'INTERNAL') ? (key as 'INTERNAL') : 'INTERNAL', {
      files: quota.files,
      megabytes: quota.bytes / 1024 / 1024,
      ...params,
    });

  const fail = (problem: Problem) => {
    setPhase({ name: 'ready', problem });
    input.current?.focus();
  };

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = input.current?.files?.[0];
    if (!file) return fail({ key: 'documentMissing' });
    if (file.size > MAX_DOCUMENT_BYTES) return fail({ key: 'documentTooLarge' });
    setPhase({ name: 'sending', file: file.name, share: 0 });
    sending.current = sendFile(action, file, (share) =>
      setPhase({ name: 'sending', file: file.name, share }),
    );
    const sent = await sending.current.done;
    sending.current = undefined;
    if (!sent.ok) {
      if (sent.error === 'cancelled') setPhase({ name: 'ready', said: t('cancelled') });
      else fail(sent.error);
      return;
    }
    if (input.current) input.current.value = '';
    setPhase({ name: 'ready', said: t('stored', { name: file.name }) });
    router.refresh();
  };

  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={(event) => void onSubmit(event)}
      className="flex flex-col gap-3"
    >
      <FileField
        ref={input}
        id={id}
        name="file"
        label={label}
        hint={
          <>
            {hint} {t('hint')}
          </>
        }
        error={phase.name === 'ready' && phase.problem ? sentence(phase.problem) : undefined}
        accept={ACCEPTED_FILES}
        disabled={isSending}
      />
      {isSending && (
        <div className="flex max-w-96 flex-col gap-1">
          <label htmlFor={`${id}-progress`} className="text-sm wrap-anywhere">
            {t('sending', { name: phase.file })}
          </label>
          <progress
            id={`${id}-progress`}
            value={phase.share}
            max={1}
            className="h-2 w-full appearance-none overflow-hidden rounded-sm bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
          />
          <span className="text-sm text-muted tabular-nums">
            {phase.share < 1
              ? t('progress', { percent: formatNumber(Math.floor(phase.share * 100), locale) })
              : t('checking')}
          </span>
        </div>
      )}
      <ButtonRow>
        {/* With keys, so that each is a button of its own: one that turned from cancelling to sending within its click would
            send the file again. */}
        {isSending ? (
          <Button key="cancel" tone="secondary" onClick={() => sending.current?.cancel()}>
            {t('cancel')}
          </Button>
        ) : (
          <Button key="send" type="submit" tone="secondary">
            {t('send')}
          </Button>
        )}
      </ButtonRow>
      <p role="status" className="text-sm text-good empty:hidden">
        {phase.name === 'ready' ? phase.said : undefined}
      </p>
    </form>
  );
}
