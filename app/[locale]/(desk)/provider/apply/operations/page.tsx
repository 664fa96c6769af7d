import { getTranslations } from 'next-intl/server';

import { OperationsForm } from '@/components/application/operations-form';

import { openDraft, type PageProps } from '../open-draft';
import { TaskPage } from '../task-page';

export async function generateMetadata() {
  const t = await getTranslations('application.page');
  return { title: t('operations') };
}

export default async function OperationsPage(props: PageProps) {
  const { page, from } = await openDraft(props, '/operations');
  const t = await getTranslations('application');
  return (
    <TaskPage title={t('page.operations')} lead={t('pageLead.operations')} from={from}>
      <OperationsForm page={page('operations')} />
    </TaskPage>
  );
}
