import { getTranslations } from 'next-intl/server';

import { ActWarnings } from '@/components/quorum/act-warnings';
import { CarryOut } from '@/components/quorum/carry-out';
import { describeSafeTransaction } from '@/components/quorum/describe-act';
import { ExportLink } from '@/components/quorum/export-link';
import { HashList } from '@/components/quorum/hash-list';
import { ProposalFacts } from '@/components/quorum/proposal-facts';
import { ProposalTable } from '@/components/quorum/proposal-table';
import { RejectionProposal } from '@/components/quorum/propose-forms';
import { SignForm } from '@/components/quorum/sign-form';
import { SignatureTable } from '@/components/quorum/signature-table';
import { SignedFields } from '@/components/quorum/signed-fields';
import { ProposalTag } from '@/components/quorum/state-tag';
import { TrialResult } from '@/components/quorum/trial-result';
import { Details } from '@/components/ui/details';
import { Inset } from '@/components/ui/inset';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { can } from '@/lib/auth/authorise';
import { contractNameOf } from '@/lib/chain/contracts';
import { getProposal, tryOut } from '@/lib/features/quorum/queries';
import { isOpen, mayMove } from '@/lib/features/quorum/states';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { foundOr404 } from '../../../../../found-or-404';
import { knownWords, withNames } from '../../../../../known-words';
import { requireCoOwner } from '../../../../../require-co-owner';

export async function generateMetadata() {
  const t = await getTranslations('quorum');
  return { title: t('title') };
}

type Props = { params: Promise<{ locale: string; safe: string; hash: string }> };

export default async function ProposalPage({ params }: Props) {
  const locale = await enterLocale(params);
  const { safe: address, hash } = await params;
  const actor = await requireCoOwner(`/office/quorum/${address}/${hash}`);
  const [t, calls, words, { safe, proposal, rivals }] = await Promise.all([
    getTranslations('quorum'),
    getTranslations('calls'),
    knownWords(actor),
    foundOr404(getProposal(actor, address, hash)),
  ]);
  const known = withNames(words, safe.people);
  const { transaction, hashes, state, signatures, missing } = proposal;
  const { sentence, decoded } = describeSafeTransaction(safe.address, transaction, {
    t,
    calls: { ...known, t: calls, locale },
  });
  const domain = { chainId: proposal.chainId, safe: safe.address };
  const nameOf = (to: string) =>
    to === safe.address ? t('field.safe') : contractNameOf(to, known.deployment);
  const isOwner = can(actor, 'quorum.sign', { owners: safe.owners });
  const hasSigned = signatures.some(({ owner }) => owner === actor.address);
  const trial = isOpen(state) ? await tryOut(safe.address, transaction) : undefined;
  const counting = signatures.filter(({ counts }) => counts);

  return (
    <>
      <PageHeader
        title={sentence}
        caption={t('safeTitle', {
          address: `${safe.address.slice(0, 8)}…${safe.address.slice(-6)}`,
        })}
        status={<ProposalTag state={state} />}
        breadcrumbs={[
          { href: '/office/quorum', text: t('backToList') },
          { href: `/office/quorum/${safe.address}`, text: t('queue.title') },
        ]}
      />
      <ActWarnings transaction={transaction} decoded={decoded} />
      <ProposalFacts proposal={proposal} people={safe.people} />
      {isOpen(state) && (
        <Section id="trial" title={t('trial.title')}>
          <TrialResult trial={trial} />
        </Section>
      )}
      <Section
        id="signatures"
        title={t('detail.signaturesTitle')}
        lead={isOpen(state) ? t('detail.signaturesLead', { missing }) : undefined}
      >
        <SignatureTable safe={safe} proposal={proposal} />
      </Section>
      {state === 'WAITING' && <Inset>{t('execute.waits', { nonce: safe.nonce.toString() })}</Inset>}
      {isOwner && mayMove('execute', state) && (
        <Section id="execute" title={t('execute.title')} lead={t('execute.lead')}>
          <CarryOut
            domain={domain}
            transaction={transaction}
            signatures={counting.map(({ owner, signature }) => ({ owner, signature }))}
            sentence={sentence}
          />
        </Section>
      )}
      {isOwner && mayMove('sign', state) && hasSigned && (
        <NotificationBanner tone="good" title={t('sign.done')}>
          {t('sign.doneText', { missing })}
        </NotificationBanner>
      )}
      {isOwner && mayMove('sign', state) && !hasSigned && (
        <Section id="sign" title={t('sign.title')} lead={t('sign.lead')}>
          <SignForm
            domain={domain}
            transaction={transaction}
            safeTxHash={hashes.safeTxHash}
            missing={missing}
          />
        </Section>
      )}
      {!isOwner && isOpen(state) && <Inset>{t('sign.notYours')}</Inset>}
      {rivals.length > 0 && (
        <Section id="rivals" title={t('detail.rivalsTitle')} lead={t('detail.rivalsLead')}>
          <ProposalTable
            caption={t('detail.rivalsTitle')}
            safe={safe}
            proposals={rivals}
            known={known}
            empty={null}
          />
        </Section>
      )}
      <Section id="fields" title={t('detail.fieldsTitle')} lead={t('detail.fieldsLead')}>
        <SignedFields domain={domain} transaction={transaction} nameOf={nameOf} />
      </Section>
      <Section id="hashes" title={t('detail.hashesTitle')}>
        <HashList hashes={hashes} />
        <p>
          <TextLink href="/check/safe">{t('detail.checkLink')}</TextLink>
        </p>
        <ExportLink proposal={proposal} />
      </Section>
      {isOwner && mayMove('replace', state) && !proposal.isRejection && (
        <Details summary={t('reject.title')}>
          <p className="mb-6 max-w-prose text-muted">{t('reject.lead')}</p>
          <RejectionProposal safeTxHash={hashes.safeTxHash} />
        </Details>
      )}
    </>
  );
}
