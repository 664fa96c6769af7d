import { getTranslations } from 'next-intl/server';

import { AsOfLine } from '@/components/as-of-line';
import { OpenDecisions } from '@/components/enact/open-decisions';
import { OperationFilterForm } from '@/components/schedule/filter-form';
import { OperationTable } from '@/components/schedule/operation-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { can } from '@/lib/auth/authorise';
import { asOf } from '@/lib/features/framework/queries';
import { findOperations, listOpenRecords } from '@/lib/features/governance/queries';
import {
  OPERATIONS_PER_PAGE,
  operationFilter,
  type OperationFilter,
} from '@/lib/features/governance/schema';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { knownWords } from '../../known-words';
import { requireOfficial } from '../../require-official';

export async function generateMetadata() {
  const t = await getTranslations('schedule');
  return { title: t('title') };
}

export default async function SchedulePage({
  params,
  searchParams,
}: {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  await enterLocale(params);
  const actor = await requireOfficial('/office/schedule');
  const filter = operationFilter.parse(await searchParams);
  const [t, { open, ended, total }, position, records, known] = await Promise.all([
    getTranslations('schedule'),
    findOperations(filter),
    asOf(),
    listOpenRecords(actor, ['operation.cancelled']),
    knownWords(actor),
  ]);
  const pages = Math.max(1, Math.ceil(total / OPERATIONS_PER_PAGE));
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {can(actor, 'operation.cancel') && <OpenDecisions records={records} />}
      <Section id="find" title={t('filterTitle')}>
        <OperationFilterForm filter={filter} />
      </Section>
      <Section id="open" title={t('openTitle')}>
        <OperationTable
          caption={t('openTitle')}
          operations={open}
          known={known}
          empty={<EmptyState title={t('openEmpty')}>{t('openEmptyText')}</EmptyState>}
        />
      </Section>
      <Section id="ended" title={t('endedTitle')}>
        <p role="status">{t('filter.found', { count: total })}</p>
        <OperationTable
          caption={t('endedTitle')}
          operations={ended}
          known={known}
          empty={<EmptyState title={t('endedEmpty')}>{t('endedEmptyText')}</EmptyState>}
        />
        <Pagination
          {...(filter.page > 1
            ? { previous: { href: hrefOf(filter, filter.page - 1), text: t('newer') } }
            : {})}
          {...(filter.page < pages
            ? { next: { href: hrefOf(filter, filter.page + 1), text: t('older') } }
            : {})}
          {...(pages > 1 ? { position: `${filter.page} / ${pages}` } : {})}
        />
      </Section>
      <AsOfLine position={position} />
    </>
  );
}

function hrefOf({ page: _, ...filter }: OperationFilter, page: number): string {
  const query = new URLSearchParams({ page: String(page) });
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  return `/office/schedule?${query.toString()}#ended`;
}
