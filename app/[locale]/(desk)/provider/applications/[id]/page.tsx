import { getTranslations } from 'next-intl/server';

import { Answers } from '@/components/application/answers';
import { PrintButton } from '@/components/application/print-button';
import { ApplicationStatus } from '@/components/provider-desk/application-status';
import { ContinueApplication } from '@/components/provider-desk/continue-application';
import { regionName } from '@/components/supply/regions';
import { Address } from '@/components/ui/address';
import { Hash } from '@/components/ui/hash';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import { referenceOf } from '@/lib/core/ids';
import { reasonOfDecision } from '@/lib/features/providers/case-queries';
import { getProviderApplication } from '@/lib/features/providers/queries';
import { readOwnCase } from '@/lib/features/providers/read-own-case';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { foundOr404 } from '../../../found-or-404';
import { requireSignedIn } from '../../../require-signed-in';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('application.receipt');
  return { title: t('metaTitle', { reference: referenceOf((await params).id) }) };
}

/** The receipt of one application, for the company that filed it: to keep, and to see whose turn it is. */
export default async function ReceiptPage({ params, searchParams }: Props) {
  await enterLocale(params);
  const [{ id }, { send }] = await Promise.all([params, searchParams]);
  const actor = await requireSignedIn(`/provider/applications/${id}`);
  const application = await foundOr404(getProviderApplication(actor, id));
  const [t, own, reason] = await Promise.all([
    getTranslations('application'),
    readOwnCase(actor),
    application.status === 'DECLINED' ? reasonOfDecision(actor, application) : undefined,
  ]);
  const { organisation, answers, recordHash, submittedAt, status } = application;
  const isCurrent = own.undecided?.id === id;
  const documents = answers.sites.reduce((sum, { evidence }) => sum + evidence.length, 0);
  const reference = referenceOf(id);

  return (
    <>
      <PageHeader
        title={t('receipt.title')}
        caption={t('receipt.caption', { reference })}
        lead={t('receipt.lead')}
        breadcrumbs={[{ href: '/provider', text: t('breadcrumb') }]}
        actions={<PrintButton label={t('receipt.print')} />}
      />
      <ContinueApplication unsent={isCurrent ? own.unsent : undefined} atOnce={send === '1'} />
      <div className="max-w-3xl">
        <Section id="facts" title={t('receipt.factsTitle')}>
          <SummaryList
            rows={[
              { key: 'reference', term: t('receipt.reference'), value: reference },
              { key: 'company', term: t('receipt.company'), value: organisation.name },
              { key: 'region', term: t('receipt.region'), value: regionName(organisation.region) },
              {
                key: 'wallet',
                term: t('receipt.wallet'),
                value: <Address value={organisation.wallet} full />,
              },
              {
                key: 'filed',
                term: t('receipt.filed'),
                value: <TimeText value={submittedAt} style="dateTime" />,
              },
              {
                key: 'documents',
                term: t('receipt.documents'),
                value: t('documents', { count: documents }),
              },
              {
                key: 'record',
                term: t('receipt.record'),
                value: <Hash value={recordHash} full />,
              },
            ]}
          />
        </Section>
        {isCurrent ? (
          <ApplicationStatus title={t('receipt.nextTitle')} turn={own.turn} />
        ) : (
          status !== 'SUBMITTED' && (
            <Section id="decided" title={t('receipt.decidedTitle')}>
              <p>{t(`receipt.${status}`)}</p>
              {reason && <Inset>{reason}</Inset>}
            </Section>
          )
        )}
        <Section id="answers" title={t('receipt.answersTitle')}>
          <Answers said={application} level={3} />
        </Section>
        <p className="mt-8" data-print="hide">
          <TextLink href="/provider">{t('backToDesk')}</TextLink>
        </p>
      </div>
    </>
  );
}
