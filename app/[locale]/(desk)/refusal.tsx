import { useTranslations } from 'next-intl';

import { Failure } from '@/components/shell/failure';
import { ButtonLink } from '@/components/ui/button-link';

/** A signed-in person on a page of another role. */
export function Refusal() {
  const t = useTranslations('errors.forbidden');
  return (
    <Failure
      title={t('title')}
      what={t('what')}
      money={t('money')}
      now={t('now')}
      actions={
        <>
          <ButtonLink href="/account">{t('account')}</ButtonLink>
          <ButtonLink href="/sign-in" tone="secondary">
            {t('signIn')}
          </ButtonLink>
        </>
      }
    />
  );
}
