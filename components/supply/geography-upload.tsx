'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';

import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FileField } from '@/components/ui/file-field';
import { FormStack } from '@/components/ui/form-stack';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import type { ErrorView } from '@/lib/core/result';
import { useRouter } from '@/lib/i18n/navigation';

const FAILED: ErrorView = { code: 'UNAVAILABLE', key: 'UNAVAILABLE', params: {}, fields: {} };

/** Sends the file as it is: the server reads, checks and draws it. */
export function GeographyUpload() {
  const t = useTranslations('supply.desk');
  const sentence = useErrorSentence();
  const router = useRouter();
  const [error, setError] = useState<string>();
  const [pending, setPending] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get('file');
    if (!(file instanceof File) || file.size === 0) return setError(t('uploadNone'));
    setPending(true);
    setError(undefined);
    const answer = await upload(file);
    setPending(false);
    if ('id' in answer) router.push(`/office/supply?preview=${answer.id}#preview`);
    else setError(sentence(answer));
  }

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <FormStack>
        <ErrorSummary errors={error ? [{ href: '#geography-file', text: error }] : []} />
        <FileField
          name="file"
          id="geography-file"
          label={t('uploadField')}
          error={error}
          accept=".json,.geojson,application/geo+json,application/json"
        />
        <div>
          <Button type="submit" tone="secondary" pending={pending} pendingLabel={t('uploading')}>
            {t('uploadSubmit')}
          </Button>
        </div>
      </FormStack>
    </form>
  );
}

async function upload(file: File): Promise<{ id: string } | ErrorView> {
  try {
    const response = await fetch('/api/geographies', {
      method: 'POST',
      headers: { 'Content-Type': 'application/geo+json' },
      body: file,
    });
    return (await response.json()) as { id: string } | ErrorView;
  } catch {
    return FAILED;
  }
}
