import { useTranslations } from 'next-intl';

import { ButtonLink } from '@/components/ui/button-link';

import { Failure } from './failure';

/** Nothing stands at this address; inside the frame of a desk, or of the public pages. */
export function NotFoundFailure() {
  const t = useTranslations('shell.notFound');
  return (
    <Failure
      title={t('title')}
      what={t('what')}
      money={t('money')}
      now={t('now')}
      actions={<ButtonLink href="/">{t('home')}</ButtonLink>}
    />
  );
}
