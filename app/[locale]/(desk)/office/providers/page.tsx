import { getTranslations } from 'next-intl/server';

import { AsOfLine } from '@/components/as-of-line';
import { listHref, readFilter, type FilterValues } from '@/components/certification/filter';
import { ProviderFilter } from '@/components/certification/provider-filter';
import { ProvidersTable } from '@/components/certification/providers-table';
import { WaitingFilter } from '@/components/certification/waiting-filter';
import {
  applyWaitingFilter,
  readWaitingFilter,
} from '@/components/certification/waiting-filter-values';
import { WaitingTable } from '@/components/certification/waiting-table';
import { OpenDecisions } from '@/components/enact/open-decisions';
import { regionName } from '@/components/supply/regions';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { can } from '@/lib/auth/authorise';
import { asOf, settlementAsset } from '@/lib/features/framework/queries';
import { listOpenRecords } from '@/lib/features/governance/queries';
import { listWaitingCases } from '@/lib/features/providers/case-queries';
import {
  countProviders,
  dueForRenewal,
  isPlace,
  registerOccurrences,
  searchProviders,
} from '@/lib/features/providers/register-queries';
import { CERTIFICATION_DECISIONS } from '@/lib/features/certification/schema';
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
  const [t, search, occurring, cases, records, money, position] = await Promise.all([
    getTranslations('providers.desk'),
    searchParams,
    registerOccurrences(),
    mayRead ? listWaitingCases(actor) : [],
    mayCertify ? listOpenRecords(actor, CERTIFICATION_DECISIONS) : [],
    settlementAsset(),
    asOf(),
  ]);
  const regions = [...new Set([...occurring.regions, ...cases.map(({ region }) => region)])]
    .filter(Boolean)
    .map((code) => ({ value: code, label: regionName(code) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const filter = readFilter(
    search,
    regions.map(({ value }) => value),
  );
  const list = await readList(filter, search.after);
  const waitingFilter = readWaitingFilter(
    search,
    regions.map(({ value }) => value),
  );
  const waiting = applyWaitingFilter(cases, waitingFilter, actor.address);

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
        title={mayRead ? t('waitingCount', { count: cases.length }) : t('waitingTitle')}
        lead={mayRead ? t('waitingLead') : undefined}
      >
        {mayRead && cases.length > 0 && (
          <>
            <WaitingFilter values={waitingFilter} regions={regions} />
            <p className="text-sm text-muted" role="status">
              {t('waitingShown', { shown: waiting.length, all: cases.length })}
            </p>
          </>
        )}
        {mayRead ? (
          <WaitingTable
            cases={waiting}
            money={money}
            empty={
              cases.length === 0 ? (
                <EmptyState title={t('waitingEmpty')}>{t('waitingEmptyText')}</EmptyState>
              ) : (
                <EmptyState
                  title={t('waitingFiltered')}
                  action={
                    <TextLink href="/office/providers#waiting">{t('waitingShowAll')}</TextLink>
                  }
                >
                  {t('waitingFilteredText')}
                </EmptyState>
              )
            }
          />
        ) : (
          <Inset>{t('waitingRefused')}</Inset>
        )}
      </Section>
      <Section id="all" title={t('allTitle')} lead={t('allLead')}>
        {list.all > 0 && (
          <>
            <ProviderFilter values={filter} regions={regions} />
            <p className="text-sm text-muted" role="status">
              {list.all > MOST_COUNTED
                ? t('shownOfMany', { all: MOST_COUNTED })
                : t('shown', { shown: list.fitting, all: list.all })}
            </p>
          </>
        )}
        <ProvidersTable
          providers={list.providers}
          now={position.time}
          empty={
            list.all === 0 ? (
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
        {(list.next ?? list.after) && (
          <Pagination
            label={t('pages')}
            {...(list.after && { previous: { href: listHref(filter), text: t('first') } })}
            {...(list.next && { next: { href: listHref(filter, list.next), text: t('next') } })}
          />
        )}
      </Section>
      <AsOfLine position={position} />
    </>
  );
}

/** Counted no further: nobody reads the difference. */
const MOST_COUNTED = 10_000;

/** A page of the register with the filter, and how many there are. */
async function readList({ status, region }: FilterValues, place: unknown) {
  const after = typeof place === 'string' && isPlace(place) ? place : undefined;
  const wanted = {
    ...(region && { region }),
    ...(status === 'RENEWAL_DUE' ? await dueForRenewal() : status && { status }),
  };
  const [page, fitting, all] = await Promise.all([
    searchProviders(wanted, { after }),
    countProviders(wanted, MOST_COUNTED + 1),
    countProviders({}, MOST_COUNTED + 1),
  ]);
  return { ...page, after, fitting, all };
}
