import { getTranslations } from 'next-intl/server';

import { AsOfLine } from '@/components/as-of-line';
import { OpenDecisions } from '@/components/enact/open-decisions';
import { AddSourceForm } from '@/components/oracle/add-source-form';
import { GuardsForm } from '@/components/oracle/guards-form';
import { GuardsList } from '@/components/oracle/guards-list';
import { ReadingTable } from '@/components/oracle/reading-table';
import { ReferenceFigures } from '@/components/oracle/reference-figures';
import { RemoveSourceForm } from '@/components/oracle/remove-source-form';
import { SourceTable } from '@/components/oracle/source-table';
import { StaleBanner } from '@/components/oracle/stale-banner';
import { Details } from '@/components/ui/details';
import { EmptyState } from '@/components/ui/empty-state';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { can } from '@/lib/auth/authorise';
import { CHAIN_ROLES } from '@/lib/chain/roles';
import { settlementAsset } from '@/lib/features/framework/queries';
import { executionDelayOf, listOpenRecords } from '@/lib/features/governance/queries';
import { readingsWithoutSource, referenceStatement } from '@/lib/features/oracle/queries';
import { reserveNow } from '@/lib/features/reserve/queries';
import { formatDuration } from '@/lib/i18n/amounts';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireOfficial } from '../../require-official';

export async function generateMetadata() {
  const t = await getTranslations('oracle.desk');
  return { title: t('title') };
}

export default async function ReferenceDeskPage({
  params,
}: {
  params: Promise<{ locale: string }>;
}) {
  const locale = await enterLocale(params);
  const actor = await requireOfficial('/office/reference');
  const [t, asset, { reference, sources }, others, records, reserve, delay] = await Promise.all([
    getTranslations('oracle.desk'),
    settlementAsset(),
    referenceStatement(),
    readingsWithoutSource(),
    listOpenRecords(actor, ['price-source.added', 'price-source.removed', 'guards.set']),
    reserveNow(),
    executionDelayOf(CHAIN_ROLES.ADMIN, actor.address),
  ]);
  const { guards, at } = reference;
  const { symbol, decimals } = asset;
  const mayGovern = can(actor, 'oracle.govern');
  const readings = [...sources.flatMap(({ reading }) => reading ?? []), ...others];

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <StaleBanner reference={reference} />
      <ReferenceFigures reference={reference} peg={reserve.terms?.price} asset={asset} />
      <AsOfLine position={at} />
      <Section id="sources" title={t('sourcesTitle')}>
        {sources.length === 0 ? (
          <EmptyState title={t('noneTitle')}>{t('noneText')}</EmptyState>
        ) : (
          <SourceTable sources={sources} guards={guards} asset={asset} />
        )}
      </Section>
      <Section id="lists" title={t('listsTitle')} lead={t('listsLead')}>
        {readings.length === 0 ? (
          <EmptyState title={t('noListsTitle')}>{t('noListsText')}</EmptyState>
        ) : (
          <ReadingTable readings={readings} asset={asset} />
        )}
      </Section>
      <Section id="guards" title={t('guardsTitle')}>
        <GuardsList guards={guards} asset={asset} />
      </Section>
      {mayGovern ? (
        <Section
          id="govern"
          title={t('governTitle')}
          lead={t('governLead', { delay: formatDuration(delay ?? 0, locale) })}
        >
          <OpenDecisions records={records} />
          <Details summary={t('addTitle')}>
            <AddSourceForm count={sources.length} />
          </Details>
          {sources.length > 0 && (
            <Details summary={t('removeTitle')}>
              <RemoveSourceForm
                needed={guards.minSources}
                sources={sources.map(({ sourceId, reading }) => ({
                  id: sourceId,
                  title: reading?.title ?? sourceId,
                }))}
              />
            </Details>
          )}
          <Details summary={t('guardsChange')}>
            <GuardsForm current={guards} money={{ symbol, decimals }} />
          </Details>
        </Section>
      ) : (
        <Inset>{t('refused')}</Inset>
      )}
    </>
  );
}
