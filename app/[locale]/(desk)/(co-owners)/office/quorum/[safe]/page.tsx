import { getTranslations } from 'next-intl/server';

import { OperationsOfSafe } from '@/components/quorum/operations-of-safe';
import { ProposalTable } from '@/components/quorum/proposal-table';
import { CallProposal, WithdrawalProposal } from '@/components/quorum/propose-forms';
import { SafeFacts } from '@/components/quorum/safe-facts';
import { EmptyState } from '@/components/ui/empty-state';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { Tabs } from '@/components/ui/tabs';
import { can } from '@/lib/auth/authorise';
import { CHAIN_ROLES } from '@/lib/chain/roles';
import { withdrawable } from '@/lib/core/reserve-math';
import { settlementAsset } from '@/lib/features/framework/queries';
import { listOperations } from '@/lib/features/governance/queries';
import { getSafe } from '@/lib/features/quorum/queries';
import { reserveNow } from '@/lib/features/reserve/queries';
import { formatDuration, formatMoney } from '@/lib/i18n/amounts';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { foundOr404 } from '../../../../found-or-404';
import { knownWords, withNames } from '../../../../known-words';
import { requireCoOwner } from '../../../../require-co-owner';

export async function generateMetadata() {
  const t = await getTranslations('quorum');
  return { title: t('title') };
}

type Props = { params: Promise<{ locale: string; safe: string }> };

export default async function SafePage({ params }: Props) {
  const locale = await enterLocale(params);
  const { safe: address } = await params;
  const actor = await requireCoOwner(`/office/quorum/${address}`);
  const [t, safe, asset, words, reserve, operations] = await Promise.all([
    getTranslations('quorum'),
    foundOr404(getSafe(actor, address)),
    settlementAsset(),
    knownWords(actor),
    reserveNow(),
    listOperations(),
  ]);
  const money = { symbol: asset.symbol, decimals: asset.decimals };
  const limit = withdrawable(reserve.assets, reserve.liabilities, reserve.healthyBps);
  const withdrawer = safe.roles.find(({ roleId }) => roleId === CHAIN_ROLES.WITHDRAWER);
  const mayPropose = can(actor, 'quorum.propose', { owners: safe.owners });
  const own = operations.filter(({ caller, isOpen }) => caller === safe.address && isOpen);
  const known = withNames(words, safe.people);
  const table = { safe, known };

  const call = {
    key: 'call',
    title: t('propose.call'),
    content: (
      <>
        <p className="mb-6 max-w-prose text-muted">{t('propose.callLead')}</p>
        <CallProposal safe={safe.address} />
      </>
    ),
  };
  const withdrawal = withdrawer && {
    key: 'withdraw',
    title: t('propose.withdraw'),
    content: (
      <>
        <p className="mb-6 max-w-prose text-muted">
          {t('propose.withdrawLead', {
            delay: formatDuration(withdrawer.delay, locale),
            limit: formatMoney(limit, money, locale),
          })}
        </p>
        <WithdrawalProposal safe={safe.address} to={safe.address} money={money} limit={limit} />
      </>
    ),
  };

  return (
    <>
      <PageHeader
        title={t('safeTitle', { address: `${safe.address.slice(0, 8)}…${safe.address.slice(-6)}` })}
        lead={t('safeLead', { threshold: safe.threshold, owners: safe.owners.length })}
        breadcrumbs={[{ href: '/office/quorum', text: t('backToList') }]}
      />
      <Section id="queue" title={t('queue.title')}>
        <ProposalTable
          {...table}
          caption={t('queue.caption')}
          proposals={safe.queue}
          empty={<EmptyState title={t('queue.empty')}>{t('queue.emptyText')}</EmptyState>}
        />
      </Section>
      <Section id="scheduled" title={t('operations.title')} lead={t('operations.lead')}>
        <OperationsOfSafe
          safe={safe.address}
          operations={own}
          known={known}
          mayPropose={mayPropose}
        />
      </Section>
      <Section id="propose" title={t('propose.title')} lead={t('propose.lead')}>
        {mayPropose ? (
          <Tabs label={t('propose.title')} items={withdrawal ? [withdrawal, call] : [call]} />
        ) : (
          <Inset>{t('propose.notYours')}</Inset>
        )}
      </Section>
      <Section id="ended" title={t('ended.title')}>
        <ProposalTable
          {...table}
          caption={t('ended.caption')}
          proposals={safe.ended}
          empty={<EmptyState title={t('ended.empty')}>{t('ended.emptyText')}</EmptyState>}
        />
      </Section>
      <Section id="facts" title={t('facts.address')}>
        <SafeFacts safe={safe} money={money} you={actor.address} />
      </Section>
    </>
  );
}
