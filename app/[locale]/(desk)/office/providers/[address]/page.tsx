import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { AsOfLine } from '@/components/as-of-line';
import { ApplicationAnswers } from '@/components/certification/application-answers';
import { CaseActs } from '@/components/certification/case-acts';
import { CaseReading, type Standing } from '@/components/certification/case-reading';
import { CaseTurn } from '@/components/certification/case-turn';
import { Certified } from '@/components/certification/certified';
import { PaperRegistration } from '@/components/certification/paper-registration';
import { ProviderHistory } from '@/components/certification/provider-history';
import { Stake } from '@/components/certification/stake';
import { StatusTag } from '@/components/certification/status-tag';
import { LettersSection } from '@/components/letters/letters-section';
import { CaseNodes } from '@/components/nodes/case-nodes';
import { DiscrepancyNotice } from '@/components/nodes/discrepancy-notice';
import { OpenDecisions } from '@/components/enact/open-decisions';
import { Address } from '@/components/ui/address';
import { cx } from '@/components/ui/cx';
import { EmptyState } from '@/components/ui/empty-state';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { can } from '@/lib/auth/authorise';
import { parseAddress, subject } from '@/lib/core/ids';
import { listCasesOf, ownInterest } from '@/lib/features/certification/queries';
import { listDocumentsOf } from '@/lib/features/documents/queries';
import { asOf, settlementAsset } from '@/lib/features/framework/queries';
import { listOpenRecords, officialNames } from '@/lib/features/governance/queries';
import { challengesOf, listNodes, openDiscrepancies } from '@/lib/features/nodes/queries';
import { reasonsOf } from '@/lib/features/providers/case-queries';
import { listProviderEvents } from '@/lib/features/providers/queries';
import { readCase } from '@/lib/features/providers/read-case';
import { CERTIFICATION_DECISIONS, type Tier } from '@/lib/features/certification/schema';
import { hasEnded } from '@/lib/features/providers/states';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { listLettersOf } from '@/lib/letters/queries';

import { requireOfficial } from '../../../require-official';

type Props = { params: Promise<{ locale: string; address: string }> };

export async function generateMetadata({ params }: Props) {
  const { address } = await params;
  const t = await getTranslations('providers.desk');
  return { title: t('caseTitle', { provider: address.slice(0, 8) }) };
}

export default async function CasePage({ params }: Props) {
  const { address: typed } = await params;
  await enterLocale(params);
  const address = parseAddress(typed);
  if (!address) notFound();
  const actor = await requireOfficial(`/office/providers/${address}`);
  const mayRead = can(actor, 'provider.read-case');
  const mayCertify = can(actor, 'provider.certify');
  const [t, reading, found, cases, interest, documents] = await Promise.all([
    getTranslations('providers.desk'),
    getTranslations('certification'),
    readCase(actor, address),
    mayRead ? listCasesOf(actor, address) : [],
    mayCertify ? ownInterest(actor, address, new Date()) : undefined,
    listDocumentsOf(actor, address),
  ]);
  const standing: Standing = interest ?? 'reader';
  const [events, records, money, position, people, letters] = await Promise.all([
    listProviderEvents(address),
    mayCertify ? listOpenRecords(actor, CERTIFICATION_DECISIONS) : [],
    settlementAsset(),
    asOf(),
    officialNames(actor),
    can(actor, 'letter.read') ? listLettersOf(actor, address) : [],
  ]);
  const reasons = await reasonsOf(actor, events);
  const [nodes, discrepancies, challenges] = await Promise.all([
    mayRead ? listNodes(actor, address) : [],
    openDiscrepancies(address),
    mayRead ? challengesOf(actor, address) : [],
  ]);
  const { provider, application, paper } = found;
  if (!provider && !application) notFound();
  const status = provider?.chainStatus ?? 'NONE';
  const open = records.filter((record) => record.subject === subject.provider(address));

  return (
    <>
      <PageHeader
        title={found.name ?? t('unnamed')}
        caption={<Address value={address} />}
        status={<StatusTag status={provider?.status ?? 'NONE'} />}
        breadcrumbs={[{ href: '/office/providers', text: t('title') }]}
      />
      <CaseTurn turn={found.turn(open.length > 0)} />
      {mayRead && <DiscrepancyNotice count={discrepancies.length} />}
      <OpenDecisions records={open} />
      {mayCertify && (
        <Section id="acts" title={t('actsTitle')} lead={t(`statusText.${status}`)}>
          <CaseActs provider={address} status={status} />
        </Section>
      )}
      {mayRead && (
        <Section id="reading" title={reading('title')} lead={reading('lead')}>
          <CaseReading
            provider={address}
            cases={cases}
            standing={standing}
            readable={status === 'APPLIED' || status === 'CERTIFIED'}
            tier={provider?.tier ? (provider.tier as Tier) : undefined}
            people={people}
            documents={documents}
            now={new Date()}
          />
        </Section>
      )}
      <div
        className={cx(
          'mt-12 grid grid-cols-1 gap-x-12 gap-y-12',
          // What was certified stays beside what is compared with it.
          provider?.certifiedAt && 'xl:grid-cols-2',
        )}
      >
        <div>
          <Section id="says" title={t('saysTitle')} lead={t('saysLead')}>
            {!mayRead && <Inset>{t('saysRefused')}</Inset>}
            {application && <ApplicationAnswers application={application} />}
            {paper && <PaperRegistration registration={paper} />}
            {mayRead && !application && !paper && (
              <EmptyState title={t('saysEmpty')}>{t('saysEmptyText')}</EmptyState>
            )}
          </Section>
        </div>
        <div className="self-start xl:sticky xl:top-6">
          <Section id="certified" title={t('certifiedTitle')} lead={t('certifiedLead')}>
            {provider ? (
              <Certified provider={provider} now={position.time} people={people} />
            ) : (
              <EmptyState title={t('nothingCertified')}>{t('nothingCertifiedText')}</EmptyState>
            )}
          </Section>
        </div>
      </div>
      {mayRead && <CaseNodes {...{ nodes, discrepancies, challenges, mayCertify }} />}
      <Section id="stake" title={t('stakeTitle')} lead={t('stakeLead')}>
        <Stake {...found.stake} money={money} audience="certifier" ended={hasEnded(status)} />
      </Section>
      <LettersSection letters={letters} audience="office" />
      <Section id="history" title={t('historyTitle')}>
        <ProviderHistory events={events} reasons={reasons} people={people} />
      </Section>
      <AsOfLine position={position} />
    </>
  );
}
