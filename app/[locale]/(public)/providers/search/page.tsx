import { getTranslations } from 'next-intl/server';
import { NotIndexed } from '@/components/framework/not-indexed';
import { Register } from '@/components/providers/register';
import { PageHeader } from '@/components/ui/page-header';
import { unlessNotIndexed } from '@/lib/features/framework/unless-not-indexed';
import { readPlace, readProviderFilter } from '@/lib/features/providers/api';
import { readRegister } from '@/lib/features/providers/read-register';
import { enterLocale } from '@/lib/i18n/enter-locale';

// Reads the address's query, so it is made for each request; /providers itself is generated once.
export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'providers.public' });
  return { title: t('filteredTitle'), robots: { index: false } };
}

export default async function ProvidersSearchPage({ params, searchParams }: Props) {
  await enterLocale(params);
  const t = await getTranslations('providers.public');
  const address = await searchParams;
  const filter = readProviderFilter(address);
  const after = readPlace(address);
  const page = await unlessNotIndexed(() => readRegister(filter, after));
  return (
    <>
      <PageHeader
        title={t('filteredTitle')}
        breadcrumbs={[
          { href: '/', text: t('overview') },
          { href: '/providers', text: t('metaTitle') },
        ]}
      />
      {page ? <Register {...page} filter={filter} after={after} /> : <NotIndexed />}
    </>
  );
}
