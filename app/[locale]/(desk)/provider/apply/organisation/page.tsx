import { getTranslations } from 'next-intl/server';

import { OrganisationForm } from '@/components/application/organisation-form';

import { openDraft, type PageProps } from '../open-draft';
import { TaskPage } from '../task-page';

export async function generateMetadata() {
  const t = await getTranslations('application.page');
  return { title: t('organisation') };
}

export default async function OrganisationPage(props: PageProps) {
  const { page, from } = await openDraft(props, '/organisation');
  const t = await getTranslations('application');
  return (
    <TaskPage title={t('page.organisation')} lead={t('pageLead.organisation')} from={from}>
      <OrganisationForm page={page('organisation')} />
    </TaskPage>
  );
}
