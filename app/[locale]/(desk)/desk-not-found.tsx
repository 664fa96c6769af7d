import { useTranslations } from 'next-intl';

import { Failure } from '@/components/shell/failure';
import { ButtonLink } from '@/components/ui/button-link';

/** Nothing at this address of a desk; inside its frame. */
export function DeskNotFound() {
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
