import { getLocale, getTranslations } from 'next-intl/server';

import { TrailFilterForm } from '@/components/oversight/trail-filter-form';
import { TrailTable } from '@/components/oversight/trail-table';
import { UnrecordedTable } from '@/components/oversight/unrecorded-table';
import { AlertTable } from '@/components/supply/alert-table';
import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import { Hash } from '@/components/ui/hash';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { settlementAsset } from '@/lib/features/framework/queries';
import { listTrail, listUnrecordedActs } from '@/lib/features/oversight/queries';
import { PAGE_SIZE, trailFilter, type TrailFilter } from '@/lib/features/oversight/schema';
import { listAlerts } from '@/lib/features/supply/concentration-queries';
import { linesByIndex, logState } from '@/lib/features/transparency/log-queries';
import { publicNames } from '@/lib/features/transparency/story-queries';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { formatNumber } from '@/lib/i18n/format';

import { requireOfficial } from '../require-official';

export async function generateMetadata() {
  const t = await getTranslations('audit.desk');
  return { title: t('title') };
}

export default async function AuditTrailPage({
  params,
  searchParams,
}: {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  await enterLocale(params);
  const locale = await getLocale();
  const actor = await requireOfficial('/regulator');
  const filter = trailFilter.parse(await searchParams);
  const [t, { rows, total }, unrecorded, checkpoint, names, asset, alerts] = await Promise.all([
    getTranslations('audit.desk'),
    listTrail(actor, filter),
    listUnrecordedActs(actor),
    logState(),
    publicNames(),
    settlementAsset(),
    listAlerts(20),
  ]);
  const supply = await getTranslations('supply.public.concentration');
  const lines = await linesByIndex(rows.map((row) => row.index));
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Figures columns={2}>
        <Figure
          label={t('size')}
          value={formatNumber(BigInt(checkpoint.size), locale)}
          meaning={
            <>
              {t('root')} <Hash value={checkpoint.root} />
            </>
          }
        />
        <Figure
          label={t('anchored')}
          value={checkpoint.anchor ? formatNumber(BigInt(checkpoint.anchor.size), locale) : '–'}
          meaning={checkpoint.anchor ? t('anchoredMeaning', checkpoint.anchor) : t('notAnchored')}
        />
      </Figures>
      <Section id="trail" title={t('filterTitle')}>
        <TrailFilterForm filter={filter} />
        <p className="mb-3" role="status">
          {t('found', { count: total, shown: formatNumber(total, locale) })}
        </p>
        <TrailTable {...{ rows, lines, names, asset }} />
        <Pagination
          {...(filter.page > 1
            ? { previous: { href: hrefOf(filter, filter.page - 1), text: t('next') } }
            : {})}
          {...(filter.page < pages
            ? { next: { href: hrefOf(filter, filter.page + 1), text: t('previous') } }
            : {})}
          position={`${filter.page} / ${pages}`}
        />
      </Section>
      <Section
        id="concentration"
        title={supply('alertsTitle')}
        lead={supply('linesLead')}
        actions={<TextLink href="/supply/concentration">{supply('metaTitle')}</TextLink>}
      >
        <AlertTable alerts={alerts} />
      </Section>
      <Section id="unrecorded" title={t('unrecordedTitle')} lead={t('unrecordedLead')}>
        <UnrecordedTable acts={unrecorded} names={names} asset={asset} />
      </Section>
    </>
  );
}

function hrefOf({ page: _, ...filter }: TrailFilter, page: number): string {
  const query = new URLSearchParams({ page: String(page) });
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  return `/regulator?${query.toString()}#trail`;
}
