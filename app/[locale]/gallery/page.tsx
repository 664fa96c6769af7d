import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/ui/page-header';
import { TaskList } from '@/components/ui/task-list';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { groups } from './groups';

export default async function GalleryPage({ params }: { params: Promise<{ locale: string }> }) {
  await enterLocale(params);
  const t = await getTranslations('gallery');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <TaskList
        tasks={groups.map((group) => ({
          key: group,
          title: t(`groups.${group}`),
          href: `/gallery/${group}`,
          status: '',
        }))}
      />
    </>
  );
}
