import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { DoomedDocuments } from '@/components/application/doomed-documents';
import { PlainForm } from '@/components/application/plain-form';
import { TextLink } from '@/components/ui/text-link';

import { openDraft, type ItemProps } from '../../../open-draft';
import { TaskPage } from '../../../task-page';

export async function generateMetadata() {
  const t = await getTranslations('application');
  return { title: t('remove') };
}

export default async function RemoveSitePage(props: ItemProps) {
  const { id } = await props.params;
  const { draft } = await openDraft(props, `/sites/${id}/remove`);
  const site = draft.sites.find((known) => known.id === id);
  if (!site) notFound();
  const t = await getTranslations('application');
  return (
    <TaskPage
      title={t('page.removeSite', { site: site.name ?? t('unnamedSite') })}
      back={{ href: '/provider/apply/sites', key: 'backToSites' }}
    >
      <DoomedDocuments
        documents={site.documents}
        some={t('removeSiteText')}
        none={t('removeSiteNoDocuments')}
      />
      <PlainForm
        act="remove"
        tone="destructive"
        values={{ entry: `site:${id}` }}
        label={t('removeConfirm')}
      >
        <TextLink href="/provider/apply/sites">{t('keepIt')}</TextLink>
      </PlainForm>
    </TaskPage>
  );
}
