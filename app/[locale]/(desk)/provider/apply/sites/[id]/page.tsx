import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';

import { SiteForm } from '@/components/application/site-form';
import { countryOptions } from '@/lib/i18n/countries';

import { openDraft, type ItemProps } from '../../open-draft';
import { TaskPage } from '../../task-page';

export async function generateMetadata() {
  const t = await getTranslations('application.page');
  return { title: t('site') };
}

/** `new` is a site that gets its name among the pages of the draft here. */
export default async function SitePage(props: ItemProps) {
  const { id } = await props.params;
  const { draft, page, from } = await openDraft(props, `/sites/${id}`);
  if (id !== 'new' && !draft.sites.some((site) => site.id === id)) notFound();
  const [t, locale] = await Promise.all([getTranslations('application'), getLocale()]);
  return (
    <TaskPage
      title={t('page.site')}
      lead={t('pageLead.site')}
      from={from}
      back={{ href: '/provider/apply/sites', key: 'backToSites' }}
    >
      <SiteForm
        page={page(`site:${id === 'new' ? crypto.randomUUID() : id}`)}
        countries={countryOptions(locale)}
      />
    </TaskPage>
  );
}
