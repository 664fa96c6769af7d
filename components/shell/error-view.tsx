'use client';

import { useTranslations } from 'next-intl';

import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Failure } from './failure';

export type ErrorProps = { error: unknown; retry: () => void };

/** What an error.tsx shows. The reference is the digest under which the server logged the failure. */
export function ErrorView({ error, retry }: ErrorProps) {
  const t = useTranslations('errors.page');
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
  return (
    <Failure
      title={t('title')}
      what={t('what')}
      money={t('money')}
      now={t('now')}
      trace={
        digest ? (
          <>
            {t('trace')}: <code>{digest}</code>
          </>
        ) : (
          t('noTrace')
        )
      }
      actions={
        <>
          <Button onClick={retry}>{t('retry')}</Button>
          <ButtonLink tone="secondary" href="/">
            {t('home')}
          </ButtonLink>
        </>
      }
    />
  );
}
