import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/ui/page-header';
import { enterLocale } from '@/lib/i18n/enter-locale';

export const revalidate = 60;

export default async function OverviewPage({ params }: { params: Promise<{ locale: string }> }) {
  await enterLocale(params);
  const t = await getTranslations('shell');
  return <PageHeader title={t('serviceName')} lead={t('serviceDescription')} />;
}
