import { getTranslations } from 'next-intl/server';

import { ProposalTable } from '@/components/quorum/proposal-table';
import { SafeFacts } from '@/components/quorum/safe-facts';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { settlementAsset } from '@/lib/features/framework/queries';
import { listSafes } from '@/lib/features/quorum/queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { knownWords, withNames } from '../../../known-words';
import { requireCoOwner } from '../../../require-co-owner';

export async function generateMetadata() {
  const t = await getTranslations('quorum');
  return { title: t('title') };
}

export default async function QuorumPage({ params }: { params: Promise<{ locale: string }> }) {
  await enterLocale(params);
  const actor = await requireCoOwner('/office/quorum');
  const [t, safes, known, { symbol, decimals }] = await Promise.all([
    getTranslations('quorum'),
    listSafes(actor),
    knownWords(actor),
    settlementAsset(),
  ]);
  const money = { symbol, decimals };
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {safes.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      {safes.map((safe) => (
        <Section
          key={safe.address}
          id={`safe-${safe.address.slice(2, 10)}`}
          title={t('safeTitle', {
            address: `${safe.address.slice(0, 8)}…${safe.address.slice(-6)}`,
          })}
          lead={t('safeLead', { threshold: safe.threshold, owners: safe.owners.length })}
          actions={<ButtonLink href={`/office/quorum/${safe.address}`}>{t('open')}</ButtonLink>}
        >
          <ProposalTable
            caption={t('queue.caption')}
            safe={safe}
            proposals={safe.queue}
            known={withNames(known, safe.people)}
            empty={<EmptyState title={t('queue.empty')}>{t('queue.emptyText')}</EmptyState>}
          />
          <SafeFacts safe={safe} money={money} you={actor.address} />
        </Section>
      ))}
    </>
  );
}
