import { getTranslations } from 'next-intl/server';

import { listRegions } from '@/lib/features/supply/geography-queries';

import { RegionForm } from '@/components/application/region-form';
import { regionOptions } from '@/components/certification/region-options';

import { openDraft, type PageProps } from '../../open-draft';
import { TaskPage } from '../../task-page';

export async function generateMetadata() {
  const t = await getTranslations('application.page');
  return { title: t('region') };
}

export default async function RegionPage(props: PageProps) {
  const { page, from } = await openDraft(props, '/sites/region');
  const t = await getTranslations('application');
  return (
    <TaskPage title={t('page.region')} lead={t('pageLead.region')} from={from}>
      <RegionForm page={page('region')} regions={regionOptions(await listRegions())} />
    </TaskPage>
  );
}
