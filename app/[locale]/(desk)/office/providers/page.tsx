import { getTranslations } from 'next-intl/server';

import { AsOfLine } from '@/components/as-of-line';
import { applyFilter, readFilter } from '@/components/certification/filter';
import { ProviderFilter } from '@/components/certification/provider-filter';
import { ProvidersTable } from '@/components/certification/providers-table';
import { WaitingTable } from '@/components/certification/waiting-table';
import { OpenDecisions } from '@/components/enact/open-decisions';
import { regionName } from '@/components/supply/regions';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { can } from '@/lib/auth/authorise';
import { asOf, settlementAsset } from '@/lib/features/framework/queries';
import { listOpenRecords } from '@/lib/features/governance/queries';
import { listWaitingCases } from '@/lib/features/providers/case-queries';
import { listProviders } from '@/lib/features/providers/queries';
import { CERTIFICATION_DECISIONS } from '@/lib/features/providers/schema';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireOfficial } from '../../require-official';

export async function generateMetadata() {
  const t = await getTranslations('providers.desk');
  return { title: t('title') };
}

export default async function CertificationPage({
  params,
  searchParams,
}: {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  await enterLocale(params);
  const actor = await requireOfficial('/office/providers');
  const mayRead = can(actor, 'provider.read-case');
  const mayCertify = can(actor, 'provider.certify');
  const [t, search, providers, cases, records, money, position] = await Promise.all([
    getTranslations('providers.desk'),
    searchParams,
    listProviders(),
    mayRead ? listWaitingCases(actor) : [],
    mayCertify ? listOpenRecords(actor, CERTIFICATION_DECISIONS) : [],
    settlementAsset(),
    asOf(),
  ]);
  const regions = [...new Set(providers.map(({ region }) => region))]
    .map((code) => ({ value: code, label: regionName(code) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const filter = readFilter(
    search,
    regions.map(({ value }) => value),
  );
  const shown = applyFilter(providers, filter, position.time);

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          mayCertify && (
            <ButtonLink href="/office/providers/register" tone="secondary">
              {t('register')}
            </ButtonLink>
          )
        }
      />
      <OpenDecisions records={records} />
      <Section
        id="waiting"
        title={t('waitingCount', { count: cases.length })}
        lead={t('waitingLead')}
      >
        {mayRead ? (
          <WaitingTable cases={cases} money={money} />
        ) : (
          <Inset>{t('waitingRefused')}</Inset>
        )}
      </Section>
      <Section id="all" title={t('allTitle')} lead={t('allLead')}>
        {providers.length > 0 && (
          <>
            <ProviderFilter values={filter} regions={regions} />
            <p className="text-sm text-muted" role="status">
              {t('shown', { shown: shown.length, all: providers.length })}
            </p>
          </>
        )}
        <ProvidersTable
          providers={shown}
          now={position.time}
          empty={
            providers.length === 0 ? (
              <EmptyState title={t('allEmpty')}>{t('allEmptyText')}</EmptyState>
            ) : (
              <EmptyState
                title={t('filteredEmpty')}
                action={<TextLink href="/office/providers#all">{t('showAll')}</TextLink>}
              >
                {t('filteredEmptyText')}
              </EmptyState>
            )
          }
        />
      </Section>
      <AsOfLine position={position} />
    </>
  );
}
