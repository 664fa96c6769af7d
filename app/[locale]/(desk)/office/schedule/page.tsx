import { getTranslations } from 'next-intl/server';

import { AsOfLine } from '@/components/as-of-line';
import { OpenDecisions } from '@/components/enact/open-decisions';
import { OperationTable } from '@/components/schedule/operation-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { can } from '@/lib/auth/authorise';
import { asOf, settlementAsset } from '@/lib/features/framework/queries';
import { listOpenRecords, listOperations, officialNames } from '@/lib/features/governance/queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireOfficial } from '../../require-official';

export async function generateMetadata() {
  const t = await getTranslations('schedule');
  return { title: t('title') };
}

export default async function SchedulePage({ params }: { params: Promise<{ locale: string }> }) {
  await enterLocale(params);
  const actor = await requireOfficial('/office/schedule');
  const [t, operations, asset, position, records, people] = await Promise.all([
    getTranslations('schedule'),
    listOperations(),
    settlementAsset(),
    asOf(),
    listOpenRecords(actor, ['operation.cancelled']),
    officialNames(actor),
  ]);
  const money = { symbol: asset.symbol, decimals: asset.decimals };
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {can(actor, 'operation.cancel') && <OpenDecisions records={records} />}
      <Section id="open" title={t('openTitle')}>
        <OperationTable
          caption={t('openTitle')}
          operations={operations.filter((operation) => operation.isOpen)}
          money={money}
          people={people}
          empty={<EmptyState title={t('openEmpty')}>{t('openEmptyText')}</EmptyState>}
        />
      </Section>
      <Section id="ended" title={t('endedTitle')}>
        <OperationTable
          caption={t('endedTitle')}
          operations={operations.filter((operation) => !operation.isOpen)}
          money={money}
          people={people}
          empty={<EmptyState title={t('endedEmpty')}>{t('endedEmptyText')}</EmptyState>}
        />
      </Section>
      <AsOfLine position={position} />
    </>
  );
}
