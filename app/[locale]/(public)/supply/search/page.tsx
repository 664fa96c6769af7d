import { getTranslations } from 'next-intl/server';
import { NotIndexed } from '@/components/framework/not-indexed';
import { className } from '@/components/supply/classes';
import { regionName } from '@/components/supply/regions';
import { SupplyNav } from '@/components/supply/supply-nav';
import { SupplyParts } from '@/components/supply/supply-parts';
import { PageHeader } from '@/components/ui/page-header';
import { asOf, settlementAsset } from '@/lib/features/framework/queries';
import { unlessNotIndexed } from '@/lib/features/framework/unless-not-indexed';
import { reserveNow } from '@/lib/features/reserve/queries';
import { readSupplyFilter } from '@/lib/features/supply/api';
import { programmeGeography } from '@/lib/features/supply/geography-queries';
import { viewSupply } from '@/lib/features/supply/queries';
import type { SupplyFilter } from '@/lib/features/supply/schema';
import { enterLocale } from '@/lib/i18n/enter-locale';

// Reads the address's query, so it is made for each request; /supply itself is generated once.
export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'supply.public' });
  const filter = readSupplyFilter(await searchParams);
  return { title: titleOf(t, filter), robots: { index: false } };
}

export default async function SupplySearchPage({ params, searchParams }: Props) {
  await enterLocale(params);
  const t = await getTranslations('supply.public');
  const filter = readSupplyFilter(await searchParams);
  const page = await unlessNotIndexed(() => load(filter));
  return (
    <>
      <PageHeader
        title={titleOf(t, filter)}
        lead={t('lead')}
        breadcrumbs={[
          { href: '/', text: t('overview') },
          { href: '/supply', text: t('metaTitle') },
        ]}
      />
      <SupplyNav />
      {page ? <SupplyParts {...page} filter={filter} /> : <NotIndexed />}
    </>
  );
}

function titleOf(
  t: Awaited<ReturnType<typeof getTranslations<'supply.public'>>>,
  { region, classId, tier }: SupplyFilter,
): string {
  const named = [
    region && regionName(region),
    classId && className(classId),
    tier && t('filter.tierLine', { tier }),
  ].filter(Boolean);
  return named.length === 0 ? t('title') : t('filteredTitle', { filter: named.join(', ') });
}

async function load(filter: SupplyFilter) {
  const [view, at, reserve, asset, geography] = await Promise.all([
    viewSupply(filter),
    asOf(),
    reserveNow(),
    settlementAsset(),
    programmeGeography(),
  ]);
  return { view, geography, at, price: reserve.terms?.price, asset };
}
