import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { DocumentList } from '@/components/documents/document-list';
import { UploadField } from '@/components/documents/upload-field';
import { ButtonLink } from '@/components/ui/button-link';
import { readUploadOutcome } from '@/lib/features/documents/schema';

import { openDraft, type ItemProps } from '../../../open-draft';
import { TaskPage } from '../../../task-page';

export async function generateMetadata() {
  const t = await getTranslations('application.field');
  return { title: t('evidence') };
}

export default async function EvidencePage(props: ItemProps) {
  const { id } = await props.params;
  const path = `/sites/${id}/evidence`;
  const { actor, draft, search, from } = await openDraft(props, path);
  const site = draft.sites.find((known) => known.id === id);
  if (!site) notFound();
  const [t, common] = await Promise.all([
    getTranslations('application'),
    getTranslations('common'),
  ]);
  return (
    <TaskPage
      title={t('page.evidence', { site: site.name ?? t('unnamedSite') })}
      lead={t('pageLead.evidence')}
      from={from}
      back={{ href: '/provider/apply/sites', key: 'backToSites' }}
    >
      <DocumentList documents={site.documents} removable />
      <UploadField
        provider={actor.address}
        purpose={`site-evidence:${id}`}
        label={t('uploadLabel')}
        back={`/provider/apply${path}${from ? '?from=check' : ''}`}
        outcome={readUploadOutcome(search)}
      />
      <div>
        <ButtonLink href={from ? '/provider/apply/check' : '/provider/apply/sites'}>
          {common('continue')}
        </ButtonLink>
      </div>
    </TaskPage>
  );
}
