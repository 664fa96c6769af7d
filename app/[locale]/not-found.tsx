import { useTranslations } from 'next-intl';
import { Failure } from '@/components/shell/failure';
import { PublicShell } from '@/components/shell/public-shell';
import { ButtonLink } from '@/components/ui/button-link';
import { env } from '@/lib/env';

export default function NotFound() {
  const t = useTranslations('shell.notFound');
  return (
    <PublicShell city={env().GRIDHALL_CITY} demo={env().GRIDHALL_DEMO}>
      <Failure
        title={t('title')}
        what={t('what')}
        money={t('money')}
        now={t('now')}
        actions={<ButtonLink href="/">{t('home')}</ButtonLink>}
      />
    </PublicShell>
  );
}
