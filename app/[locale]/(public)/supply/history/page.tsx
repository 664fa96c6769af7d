import { getTranslations } from 'next-intl/server';
import { NotIndexed } from '@/components/framework/not-indexed';
import { HistoryForm } from '@/components/supply/history-form';
import { historyHref } from '@/components/supply/history-href';
import { HistoryNotes } from '@/components/supply/history-notes';
import { SeriesChart } from '@/components/supply/series-chart';
import { SupplyNav } from '@/components/supply/supply-nav';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { settlementAsset } from '@/lib/features/framework/queries';
import { unlessNotIndexed } from '@/lib/features/framework/unless-not-indexed';
import { registerOccurrences } from '@/lib/features/providers/register-queries';
import {
  readHistoryQuery,
  toSeriesAsked,
  type HistoryQuery,
} from '@/lib/features/supply/history-api';
import { seriesOf } from '@/lib/features/supply/series-queries';
import { publicNames } from '@/lib/features/transparency/story-queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

// Reads the address's query, so it is made for each request.
export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'supply.public.history' });
  return { title: t('metaTitle') };
}

export default async function SupplyHistoryPage({ params, searchParams }: Props) {
  await enterLocale(params);
  const t = await getTranslations('supply.public');
  const query = readHistoryQuery(await searchParams);
  const page = await unlessNotIndexed(() => load(query));
  return (
    <>
      <PageHeader
        title={t('history.title')}
        lead={t('history.lead')}
        breadcrumbs={[
          { href: '/', text: t('overview') },
          { href: '/supply', text: t('metaTitle') },
        ]}
      />
      <SupplyNav />
      {page ? (
        <>
          <HistoryForm query={query} regions={page.regions} classes={page.classes} />
          {page.series.absent ? (
            <EmptyState title={t(`history.absent.${page.series.absent}`)}>
              {t(`history.absent.${page.series.absent}Text`)}
            </EmptyState>
          ) : (
            <SeriesChart
              series={page.series}
              asset={page.asset}
              names={page.names}
              csv={historyHref(query, '/api/v1/supply/history.csv')}
            />
          )}
          <HistoryNotes series={page.series} query={query} />
        </>
      ) : (
        <NotIndexed />
      )}
    </>
  );
}

async function load(query: HistoryQuery) {
  const [series, asset, { regions, classes }, names] = await Promise.all([
    seriesOf(toSeriesAsked(query)),
    settlementAsset(),
    registerOccurrences(),
    publicNames(),
  ]);
  return {
    series,
    asset,
    regions,
    classes,
    names: new Map(Object.entries(names).map(([address, { name }]) => [address, name])),
  };
}
