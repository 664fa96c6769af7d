import { getTranslations } from 'next-intl/server';

import { DraftTasks } from '@/components/application/draft-tasks';
import { PlainForm } from '@/components/application/plain-form';
import { EmptyState } from '@/components/ui/empty-state';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import { readDraft } from '@/lib/features/application/queries';
import { readOwnCase } from '@/lib/features/providers/read-own-case';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireSignedIn } from '../../require-signed-in';

export async function generateMetadata() {
  const t = await getTranslations('application');
  return { title: t('title') };
}

export default async function ApplyPage({ params }: { params: Promise<{ locale: string }> }) {
  await enterLocale(params);
  const actor = await requireSignedIn('/provider/apply');
  const [t, own, draft] = await Promise.all([
    getTranslations('application'),
    readOwnCase(actor),
    readDraft(actor),
  ]);
  const isOpen = own.stage === 'start';
  const again = draft.version === 0 && own.application?.status === 'DECLINED' && own.application;
  const done = draft.tasks.filter(({ status }) => status === 'complete').length;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={isOpen ? t('lead') : undefined}
        breadcrumbs={[{ href: '/provider', text: t('breadcrumb') }]}
      />
      {!isOpen ? (
        <NotificationBanner tone="neutral" title={t('closed')}>
          {t('closedText')}
        </NotificationBanner>
      ) : own.classes.length === 0 ? (
        <EmptyState title={t('noClasses')}>{t('noClassesText')}</EmptyState>
      ) : (
        <div className="max-w-3xl">
          {again && (
            <div className="mb-8">
              <NotificationBanner
                title={t('again')}
                action={
                  <PlainForm
                    act="again"
                    tone="secondary"
                    values={{ applicationId: again.id }}
                    label={t('againConfirm')}
                  />
                }
              >
                {t('againText')}
              </NotificationBanner>
            </div>
          )}
          <p>
            {t('progress', { done, all: draft.tasks.length })}{' '}
            <span className="text-muted">
              {draft.updatedAt ? (
                <>
                  {t('savedAt')}: <TimeText value={draft.updatedAt} style="dateTime" />
                </>
              ) : (
                t('notSaved')
              )}
            </span>
          </p>
          <DraftTasks tasks={draft.tasks} />
          {draft.version > 0 && (
            <p className="mt-8" data-print="hide">
              <TextLink href="/provider/apply/delete">{t('deleteLink')}</TextLink>
            </p>
          )}
        </div>
      )}
      <p className="mt-8" data-print="hide">
        <TextLink href="/provider">{t('backToDesk')}</TextLink>
      </p>
    </>
  );
}
