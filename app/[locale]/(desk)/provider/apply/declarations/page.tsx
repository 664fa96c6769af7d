import { getTranslations } from 'next-intl/server';

import { DeclarationsForm } from '@/components/application/declarations-form';

import { openDraft, type PageProps } from '../open-draft';
import { TaskPage } from '../task-page';

export async function generateMetadata() {
  const t = await getTranslations('application.page');
  return { title: t('declarations') };
}

export default async function DeclarationsPage(props: PageProps) {
  const { page, from } = await openDraft(props, '/declarations');
  const t = await getTranslations('application');
  return (
    <TaskPage title={t('page.declarations')} lead={t('pageLead.declarations')} from={from}>
      <DeclarationsForm page={page('declarations')} />
    </TaskPage>
  );
}
