import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';

import { SiteList } from '@/components/application/site-list';
import { regionName } from '@/components/supply/regions';
import { ButtonLink } from '@/components/ui/button-link';
import { Inset } from '@/components/ui/inset';
import { TextLink } from '@/components/ui/text-link';

import { openDraft, type PageProps } from '../open-draft';
import { TaskPage } from '../task-page';

export async function generateMetadata() {
  const t = await getTranslations('application.page');
  return { title: t('sites') };
}

export default async function SitesPage(props: PageProps) {
  const { draft, from } = await openDraft(props, '/sites');
  if (!draft.region) redirect('/provider/apply/sites/region');
  const t = await getTranslations('application');
  return (
    <TaskPage title={t('page.sites')} lead={t('pageLead.sites')} from={from}>
      <Inset>
        {t('regionIs', { region: regionName(draft.region) })}{' '}
        <TextLink href="/provider/apply/sites/region">{t('change')}</TextLink>
      </Inset>
      <SiteList sites={draft.sites} />
      <div>
        <ButtonLink href="/provider/apply/sites/new" tone="secondary">
          {t('addSite')}
        </ButtonLink>
      </div>
    </TaskPage>
  );
}
