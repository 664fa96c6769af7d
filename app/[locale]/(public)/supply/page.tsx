import { getTranslations } from 'next-intl/server';
import { NotIndexed } from '@/components/framework/not-indexed';
import { SupplyHistoryChart } from '@/components/supply/history-chart';
import { SupplyParts } from '@/components/supply/supply-parts';
import { WeightsSection } from '@/components/supply/weights-section';
import { PageHeader } from '@/components/ui/page-header';
import { asOf, settlementAsset } from '@/lib/features/framework/queries';
import { unlessNotIndexed } from '@/lib/features/framework/unless-not-indexed';
import { listHardwareClasses } from '@/lib/features/hardware/queries';
import { reserveNow } from '@/lib/features/reserve/queries';
import { supplyByMonth, viewSupply } from '@/lib/features/supply/queries';
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
      {page ? (
        <>
          <SupplyParts {...page.parts} filter={{}}>
            {page.months.some((point) => point.capacity > 0n) && (
              <SupplyHistoryChart points={page.months} />
            )}
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
  const [view, at, reserve, asset, months, classes] = await Promise.all([
    viewSupply(),
    asOf(),
    reserveNow(),
    settlementAsset(),
    supplyByMonth(),
    listHardwareClasses(),
  ]);
  return { parts: { view, at, price: reserve.terms?.price, asset }, months, classes };
}
