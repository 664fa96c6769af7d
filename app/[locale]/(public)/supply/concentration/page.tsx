import { getLocale, getTranslations } from 'next-intl/server';
import { AsOfLine } from '@/components/framework/as-of-line';
import { NotIndexed } from '@/components/framework/not-indexed';
import { AlertLines, AlertTable } from '@/components/supply/alert-table';
import {
  ConcentrationFigures,
  LargestChart,
  RegionConcentration,
} from '@/components/supply/concentration-parts';
import { SupplyNav } from '@/components/supply/supply-nav';
import { EmptyState } from '@/components/ui/empty-state';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { asOf } from '@/lib/features/framework/queries';
import { unlessNotIndexed } from '@/lib/features/framework/unless-not-indexed';
import {
  concentrationNow,
  largestHolders,
  listAlerts,
  openAlerts,
} from '@/lib/features/supply/concentration-queries';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { formatBps } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';

export const revalidate = 5;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'supply.public.concentration' });
  return { title: t('metaTitle') };
}

export default async function ConcentrationPage({ params }: Props) {
  await enterLocale(params);
  const [t, locale] = [await getTranslations('supply.public'), await getLocale()];
  const page = await unlessNotIndexed(load);
  const names = new Map(page?.holders.map(({ provider, name }) => [provider, name]));
  const nameOf = (address: string) => names.get(address) ?? address.slice(0, 10);
  const { bps, since } = page?.now.cap ?? { bps: null, since: null };
  return (
    <>
      <PageHeader
        title={t('concentration.title')}
        lead={t('concentration.lead')}
        breadcrumbs={[
          { href: '/', text: t('overview') },
          { href: '/supply', text: t('metaTitle') },
        ]}
      />
      <SupplyNav />
      {!page && <NotIndexed />}
      {page?.open && page.open.length > 0 && (
        <div className="mb-8">
          <NotificationBanner
            tone="warn"
            title={t('concentration.open', { count: page.open.length })}
          >
            <AlertLines alerts={page.open} />
          </NotificationBanner>
        </div>
      )}
      {page && page.holders.length === 0 && (
        <EmptyState title={t('concentration.empty')}>{t('concentration.emptyText')}</EmptyState>
      )}
      {page && page.holders.length > 0 && (
        <>
          <Section id="figures" title={t('concentration.figures')}>
            <ConcentrationFigures now={page.now.all.concentration} nameOf={nameOf} />
            <AsOfLine
              blockNumber={page.at.blockNumber}
              time={page.at.time}
              silentSince={page.at.silentSince}
            />
            <LargestChart
              holders={page.holders}
              now={page.now.all.concentration}
              capBps={bps}
              nameOf={nameOf}
            />
            <p className="max-w-prose text-sm text-muted">
              {bps === null || since === null
                ? t('concentration.noCap')
                : t('concentration.capSet', {
                    share: formatBps(bps, locale, 0),
                    date: formatDate(since, locale),
                  })}{' '}
              {t('concentration.committedNote')}
            </p>
          </Section>
          <Section
            id="regions"
            title={t('concentration.regionsTitle')}
            lead={t('concentration.regionsLead')}
          >
            <RegionConcentration regions={page.now.regions} />
            <p className="mt-3">
              <a className="link" href="/api/v1/supply/concentration">
                {t('concentration.csv')}
              </a>
            </p>
          </Section>
        </>
      )}
      {page && (
        <Section
          id="alerts"
          title={t('concentration.alertsTitle')}
          lead={t('concentration.alertsLead')}
        >
          <AlertTable alerts={page.alerts} />
        </Section>
      )}
      <Section id="method" title={t('concentration.method')}>
        <p className="max-w-prose">{t('concentration.methodText')}</p>
      </Section>
    </>
  );
}

async function load() {
  const [at, now, holders, alerts, open] = await Promise.all([
    asOf(),
    concentrationNow(),
    largestHolders(),
    listAlerts(),
    openAlerts(),
  ]);
  return { at, now, holders, alerts, open };
}
