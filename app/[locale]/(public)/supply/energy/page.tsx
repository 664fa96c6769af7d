import { getLocale, getTranslations } from 'next-intl/server';
import { AsOfLine } from '@/components/framework/as-of-line';
import { NotIndexed } from '@/components/framework/not-indexed';
import {
  EnergyFigures,
  EnergyMethod,
  EnergyTable,
  WasteChart,
} from '@/components/supply/energy-parts';
import { SupplyNav } from '@/components/supply/supply-nav';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { asOf } from '@/lib/features/framework/queries';
import { unlessNotIndexed } from '@/lib/features/framework/unless-not-indexed';
import { energyNow } from '@/lib/features/supply/energy-queries';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { formatBps } from '@/lib/i18n/amounts';

export const revalidate = 30;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'supply.public.energy' });
  return { title: t('metaTitle') };
}

export default async function EnergyPage({ params }: Props) {
  await enterLocale(params);
  const [t, locale] = [await getTranslations('supply.public'), await getLocale()];
  const page = await unlessNotIndexed(async () => {
    const [at, energy] = await Promise.all([asOf(), energyNow()]);
    return { at, energy };
  });
  return (
    <>
      <PageHeader
        title={t('energy.title')}
        lead={t('energy.lead')}
        breadcrumbs={[
          { href: '/', text: t('overview') },
          { href: '/supply', text: t('metaTitle') },
        ]}
      />
      <SupplyNav />
      {!page && <NotIndexed />}
      {page && page.energy.lines.length === 0 && (
        <EmptyState title={t('energy.empty')}>{t('energy.emptyText')}</EmptyState>
      )}
      {page && page.energy.lines.length > 0 && (
        <>
          <Section id="figures" title={t('energy.figures')}>
            <EnergyFigures energy={page.energy} />
            <AsOfLine
              blockNumber={page.at.blockNumber}
              time={page.at.time}
              silentSince={page.at.silentSince}
            />
          </Section>
          <Section id="contracts" title={t('energy.renewableTitle')}>
            <p className="max-w-prose">
              {t('energy.renewableText', {
                known: formatBps(page.energy.total.renewableKnownBps, locale, 0),
                share: formatBps(page.energy.total.renewableBps, locale, 0),
              })}
            </p>
          </Section>
          <Section id="table" title={t('energy.tableTitle')}>
            <EnergyTable lines={page.energy.lines} />
            <p className="mt-4 text-sm" data-print="hide">
              <a className="link" href="/api/v1/supply/energy">
                {t('energy.json')}
              </a>
            </p>
          </Section>
          <Section id="waste" title={t('energy.wasteTitle')}>
            <WasteChart waste={page.energy.waste} />
          </Section>
          <Section id="method" title={t('energy.methodTitle')}>
            <EnergyMethod energy={page.energy} />
          </Section>
        </>
      )}
    </>
  );
}
