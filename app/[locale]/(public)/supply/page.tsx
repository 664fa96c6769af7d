import { getTranslations } from 'next-intl/server';
import { NotIndexed } from '@/components/framework/not-indexed';
import { SeriesChart } from '@/components/supply/series-chart';
import { SupplyNav } from '@/components/supply/supply-nav';
import { SupplyParts } from '@/components/supply/supply-parts';
import { WeightsSection } from '@/components/supply/weights-section';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { asOf, settlementAsset } from '@/lib/features/framework/queries';
import { unlessNotIndexed } from '@/lib/features/framework/unless-not-indexed';
import { listHardwareClasses } from '@/lib/features/hardware/queries';
import { reserveNow } from '@/lib/features/reserve/queries';
import { programmeGeography } from '@/lib/features/supply/geography-queries';
import { viewSupply } from '@/lib/features/supply/queries';
import { seriesOf } from '@/lib/features/supply/series-queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

export const revalidate = 5;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'supply.public' });
  return { title: t('metaTitle') };
}

export default async function SupplyPage({ params }: Props) {
  await enterLocale(params);
  const t = await getTranslations('supply.public');
  const page = await unlessNotIndexed(load);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={[{ href: '/', text: t('overview') }]}
      />
      <SupplyNav />
      {page ? (
        <>
          <SupplyParts {...page.parts} filter={{}}>
            <SeriesChart
              series={page.year}
              asset={page.parts.asset}
              names={new Map()}
              title={t('history.yearTitle')}
            />
            <TextLink href="/supply/history">{t('history.yearMore')}</TextLink>
          </SupplyParts>
          <WeightsSection classes={page.classes} />
        </>
      ) : (
        <NotIndexed />
      )}
    </>
  );
}

async function load() {
  const [view, at, reserve, asset, year, classes, geography] = await Promise.all([
    viewSupply(),
    asOf(),
    reserveNow(),
    settlementAsset(),
    seriesOf({ measure: 'certified', group: 'total' }),
    listHardwareClasses(),
    programmeGeography(),
  ]);
  return { parts: { view, geography, at, price: reserve.terms?.price, asset }, year, classes };
}
