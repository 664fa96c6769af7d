import { getTranslations } from 'next-intl/server';

import { LineList } from '@/components/application/line-list';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';

import { openDraft, type PageProps } from '../open-draft';
import { TaskPage } from '../task-page';

export async function generateMetadata() {
  const t = await getTranslations('application.page');
  return { title: t('hardware') };
}

export default async function HardwarePage(props: PageProps) {
  const { draft, from } = await openDraft(props, '/hardware');
  const t = await getTranslations('application');
  return (
    <TaskPage title={t('page.hardware')} lead={t('pageLead.hardware')} from={from}>
      {draft.sites.length === 0 ? (
        <EmptyState
          title={t('siteFirst')}
          action={<ButtonLink href="/provider/apply/sites">{t('addSite')}</ButtonLink>}
        >
          {t('noSites')}
        </EmptyState>
      ) : (
        <>
          <LineList lines={draft.lines} sites={draft.sites} />
          <div>
            <ButtonLink href="/provider/apply/hardware/new" tone="secondary">
              {t('addHardware')}
            </ButtonLink>
          </div>
        </>
      )}
    </TaskPage>
  );
}
