import { getTranslations } from 'next-intl/server';

import { AnswerForm } from '@/components/certification/answer-form';
import { DocumentList } from '@/components/documents/document-list';
import { UploadField } from '@/components/documents/upload-field';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { openRequestOf } from '@/lib/features/certification/queries';
import { answerPurpose } from '@/lib/features/certification/schema';
import { listDocumentsOf } from '@/lib/features/documents/queries';
import { readUploadOutcome } from '@/lib/features/documents/schema';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { formatDate } from '@/lib/i18n/format';

import { requireSignedIn } from '../../require-signed-in';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata() {
  const t = await getTranslations('certification.answer');
  return { title: t('title') };
}

/** Of the wallet that signed in; somebody without a question to answer is told so. */
export default async function AnswerPage({ params, searchParams }: Props) {
  const locale = await enterLocale(params);
  const actor = await requireSignedIn('/provider/answer');
  const isMember = actor.organisations.some((own) => own.wallet === actor.address);
  const [t, items, desk, search, request] = await Promise.all([
    getTranslations('certification.answer'),
    getTranslations('certification.item'),
    getTranslations('providers.desk.own'),
    searchParams,
    isMember ? openRequestOf(actor, actor.address) : undefined,
  ]);
  const papers = request
    ? await listDocumentsOf(actor, actor.address, { purpose: answerPurpose(request.id) })
    : [];
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={request ? t('lead') : undefined}
        breadcrumbs={[{ href: '/provider', text: desk('title') }]}
      />
      {!request ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <>
          <div className="flex max-w-prose flex-col gap-2 border-s-4 border-line ps-4">
            <p className="whitespace-pre-line">{request.question}</p>
            {request.items.length > 0 && (
              <p className="text-muted">
                {t('about', {
                  items: request.items.map((item) => items(`${item}.title`)).join(', '),
                })}
              </p>
            )}
            <p className="text-muted">
              {t('due', { date: formatDate(request.dueOn, locale, 'shortDate') })}
            </p>
          </div>
          <Section id="papers" title={t('documents')} lead={t('documentsLead')}>
            {papers.length > 0 && <DocumentList documents={papers} captionHidden removable />}
            <UploadField
              provider={actor.address}
              purpose={answerPurpose(request.id)}
              label={t('upload')}
              back="/provider/answer"
              outcome={readUploadOutcome(search)}
            />
          </Section>
          <Section id="say" title={t('field')}>
            <AnswerForm requestId={request.id} />
          </Section>
        </>
      )}
    </>
  );
}
