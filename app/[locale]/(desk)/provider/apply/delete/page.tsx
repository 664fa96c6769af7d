import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { DoomedDocuments } from '@/components/application/doomed-documents';
import { PlainForm } from '@/components/application/plain-form';
import { TextLink } from '@/components/ui/text-link';

import { openDraft, type PageProps } from '../open-draft';
import { TaskPage } from '../task-page';

export async function generateMetadata() {
  const t = await getTranslations('application.page');
  return { title: t('delete') };
}

export default async function DeletePage(props: PageProps) {
  const { draft } = await openDraft(props, '/delete');
  if (draft.version === 0) redirect('/provider/apply');
  const t = await getTranslations('application');
  return (
    <TaskPage title={t('page.delete')}>
      <DoomedDocuments
        documents={draft.sites.flatMap(({ documents }) => documents)}
        some={t('deleteText')}
        none={t('deleteNoDocuments')}
      />
      <PlainForm
        act="delete"
        tone="destructive"
        values={{ version: String(draft.version) }}
        label={t('deleteConfirm')}
      >
        <TextLink href="/provider/apply">{t('keepIt')}</TextLink>
      </PlainForm>
    </TaskPage>
  );
}
