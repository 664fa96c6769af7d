import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { regionOptions } from '@/components/certification/region-options';
import { RegisterForm } from '@/components/certification/register-form';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/auth/authorise';
import { listRegions } from '@/lib/features/supply/geography-queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireOfficial } from '../../../require-official';

export async function generateMetadata() {
  const t = await getTranslations('providers.desk');
  return { title: t('registerTitle') };
}

export default async function RegisterPage({ params }: { params: Promise<{ locale: string }> }) {
  await enterLocale(params);
  const actor = await requireOfficial('/office/providers/register');
  if (!can(actor, 'provider.certify')) forbidden();
  const t = await getTranslations('providers.desk');
  return (
    <>
      <PageHeader
        title={t('registerTitle')}
        lead={t('registerLead')}
        breadcrumbs={[{ href: '/office/providers', text: t('title') }]}
      />
      <RegisterForm regions={regionOptions(await listRegions())} />
    </>
  );
}
