import { getTranslations } from 'next-intl/server';

import { AsOfLine } from '@/components/as-of-line';
import { ApplicationAnswers } from '@/components/certification/application-answers';
import { Certified } from '@/components/certification/certified';
import { ProviderHistory } from '@/components/certification/provider-history';
import { AnswerBanner } from '@/components/certification/answer-banner';
import { StatusTag } from '@/components/certification/status-tag';
import { ApplicationStatus } from '@/components/provider-desk/application-status';
import { LettersSection } from '@/components/letters/letters-section';
import { CertificateFigures } from '@/components/provider-desk/certificate-figures';
import { CommitmentSection } from '@/components/provider-desk/commitment-section';
import { ContinueApplication } from '@/components/provider-desk/continue-application';
import { ExitSection } from '@/components/provider-desk/exit-section';
import { ExpiryNotice } from '@/components/provider-desk/expiry-notice';
import { StakeSection } from '@/components/provider-desk/stake-section';
import { Start } from '@/components/provider-desk/start';
import { Address } from '@/components/ui/address';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { openRequestOf } from '@/lib/features/certification/queries';
import { readDraft } from '@/lib/features/application/queries';
import { asOf, settlementAsset } from '@/lib/features/framework/queries';
import { exitDelaySeconds, settlementBalanceOf } from '@/lib/features/providers/case-queries';
import { commitmentsOf } from '@/lib/features/providers/commitment-queries';
import { readOwnCase } from '@/lib/features/providers/read-own-case';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { listOwnLetters } from '@/lib/letters/queries';

import { requireSignedIn } from '../../require-signed-in';

export async function generateMetadata() {
  const t = await getTranslations('providers.desk.own');
  return { title: t('title') };
}

/** Always of the wallet that signed in: it is the provider, holds the stake and signs. */
export default async function ProviderPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await enterLocale(params);
  const actor = await requireSignedIn('/provider');
  const [t, desk, own, money, balance, delay, position, commitments, letters, draft] =
    await Promise.all([
      getTranslations('providers.desk.own'),
      getTranslations('providers.desk'),
      readOwnCase(actor),
      settlementAsset(),
      settlementBalanceOf(actor.address),
      exitDelaySeconds(),
      asOf(),
      commitmentsOf(actor.address),
      listOwnLetters(actor),
      readDraft(actor),
    ]);
  const { provider, application, stage } = own;
  const request = own.reading === 'ASKED' ? await openRequestOf(actor, actor.address) : undefined;
  const isOnChain = stage === 'waiting' || stage === 'registered';
  const isApplying = stage === 'unsent' || stage === 'waiting';

  return (
    <>
      <PageHeader
        title={t('title')}
        caption={<Address value={actor.address} name={own.name ?? undefined} />}
        lead={t(`lead.${stage}`)}
        status={provider && isOnChain ? <StatusTag status={provider.status} /> : undefined}
      />
      <ContinueApplication unsent={own.unsent} />
      {request && <AnswerBanner dueOn={request.dueOn} />}
      {stage === 'start' && (
        <Start
          declined={own.declined}
          draft={
            draft.version > 0
              ? {
                  done: draft.tasks.filter(({ status }) => status === 'complete').length,
                  all: draft.tasks.length,
                }
              : undefined
          }
          stakePerHour={own.stake.stakePerHour}
          money={money}
          locale={locale}
        />
      )}
      {isApplying && <ApplicationStatus turn={own.turn} application={application} />}
      {stage === 'registered' && provider && provider.certifiedAt && (
        <>
          <CertificateFigures provider={provider} />
          <Section id="certificate" title={t('certificate')} lead={desk('certifiedLead')}>
            <Certified provider={provider} now={position.time} />
            <ExpiryNotice provider={provider} now={position.time} />
          </Section>
          <CommitmentSection provider={provider} commitments={commitments} />
        </>
      )}
      {isOnChain && provider && delay !== undefined && (
        <StakeSection provider={provider} stake={own.stake} balance={balance} money={money} />
      )}
      <LettersSection letters={letters} audience="provider" />
      {application && stage !== 'start' && (
        <Section id="said" title={t('saidTitle')} lead={t('saidLead')}>
          <ApplicationAnswers application={application} />
        </Section>
      )}
      {own.events.length > 0 && (
        <Section id="history" title={desk('historyTitle')}>
          <ProviderHistory events={own.events} />
        </Section>
      )}
      {isOnChain && provider && delay !== undefined && (
        <ExitSection provider={provider} now={position.time} delaySeconds={delay} money={money} />
      )}
      <AsOfLine position={position} />
    </>
  );
}
