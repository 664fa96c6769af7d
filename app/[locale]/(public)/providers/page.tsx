import { getTranslations } from 'next-intl/server';
import { NotIndexed } from '@/components/framework/not-indexed';
import { Register } from '@/components/providers/register';
import { PageHeader } from '@/components/ui/page-header';
import { unlessNotIndexed } from '@/lib/features/framework/unless-not-indexed';
import { readRegister } from '@/lib/features/providers/read-register';
import { enterLocale } from '@/lib/i18n/enter-locale';

export const revalidate = 5;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'providers.public' });
  return { title: t('metaTitle') };
}

export default async function ProvidersPage({ params }: Props) {
  await enterLocale(params);
  const t = await getTranslations('providers.public');
  const page = await unlessNotIndexed(() => readRegister());
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={[{ href: '/', text: t('overview') }]}
      />
      {page ? <Register {...page} filter={{}} /> : <NotIndexed />}
    </>
  );
}
