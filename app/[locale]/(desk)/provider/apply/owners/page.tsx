import { getTranslations } from 'next-intl/server';

import { OwnersForm } from '@/components/application/owners-form';

import { openDraft, type PageProps } from '../open-draft';
import { TaskPage } from '../task-page';

export async function generateMetadata() {
  const t = await getTranslations('application.page');
  return { title: t('owners') };
}

export default async function OwnersPage(props: PageProps) {
  const { page, from } = await openDraft(props, '/owners');
  const t = await getTranslations('application');
  return (
    <TaskPage title={t('page.owners')} lead={t('pageLead.owners')} from={from}>
      <OwnersForm page={page('owners')} />
    </TaskPage>
  );
}
