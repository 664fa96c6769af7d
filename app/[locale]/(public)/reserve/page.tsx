import { getTranslations } from 'next-intl/server';
import { AsOfLine } from '@/components/framework/as-of-line';
import { NotIndexed } from '@/components/framework/not-indexed';
import { PegHistory } from '@/components/peg/peg-history';
import { PegTermsList } from '@/components/peg/peg-terms-list';
import { BreakerStateLine } from '@/components/reserve/breaker-state';
import type { ReserveStatement } from '@/components/reserve/check-reserve';
import { CoverageBar } from '@/components/reserve/coverage-bar';
import { CoverageLines } from '@/components/reserve/coverage-lines';
import { CoverageRing } from '@/components/reserve/coverage-ring';
import { FlowsTable } from '@/components/reserve/flows-table';
import { HaltedBanners } from '@/components/reserve/halted-banners';
import { ReserveHistoryChart } from '@/components/reserve/history-chart';
import { OwnCheck } from '@/components/reserve/own-check';
import { PegChart } from '@/components/reserve/peg-chart';
import { ReserveProof } from '@/components/reserve/reserve-proof';
import { WindowsTable } from '@/components/reserve/windows-table';
import { WorkedSum } from '@/components/reserve/worked-sum';
import { DownloadLink } from '@/components/ui/download-link';
import { EmptyState } from '@/components/ui/empty-state';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { deployment } from '@/lib/chain/server/deployment';
import { settlementAsset } from '@/lib/features/framework/queries';
import { unlessNotIndexed } from '@/lib/features/framework/unless-not-indexed';
import { referenceSeries } from '@/lib/features/oracle/queries';
import { listPegChanges } from '@/lib/features/peg/queries';
import { flowTotals, reserveSeries } from '@/lib/features/reserve/day-queries';
import { listFlows, reserveStatement } from '@/lib/features/reserve/queries';
import { publicNames } from '@/lib/features/transparency/story-queries';
import { ClientMessages } from '@/lib/i18n/client-messages';
import { enterLocale } from '@/lib/i18n/enter-locale';

export const revalidate = 5;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'reserve.public' });
  return { title: t('metaTitle') };
}

export default async function ReservePage({ params }: Props) {
  await enterLocale(params);
  const t = await getTranslations('reserve.public');
  const page = await unlessNotIndexed(load);
  const header = (
    <PageHeader
      title={t('title')}
      lead={t('lead')}
      breadcrumbs={[{ href: '/', text: t('overview') }]}
    />
  );
  if (!page)
    return (
      <>
        {header}
        <NotIndexed />
      </>
    );

  const { at, reserve, statement, asset, points, changes, windows, flows, names, prices } = page;
  return (
    <>
      {header}
      <HaltedBanners reserve={reserve} />
      {!reserve.terms && (
        <NotificationBanner title={t('notSetTitle')}>{t('notSetText')}</NotificationBanner>
      )}

      <Section id="sum" title={t('sum.title')}>
        <div className="grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-[auto_minmax(0,1fr)]">
          <CoverageRing reserve={reserve} />
          <WorkedSum reserve={reserve} asset={asset} />
        </div>
        <CoverageBar reserve={reserve} />
        <AsOfLine blockNumber={at.blockNumber} time={at.time} silentSince={at.silentSince} />
        <BreakerStateLine reserve={reserve} />
        <CoverageLines reserve={reserve} />
      </Section>

      <Section id="verify" title={t('verify.title')} lead={t('verify.lead')}>
        <ClientMessages areas={['reserve']}>
          <ReserveProof statement={statement} asset={asset} />
        </ClientMessages>
        <OwnCheck statement={statement} chainId={at.chainId} />
      </Section>

      <Section id="history" title={t('history.title')}>
        {points.length === 0 ? (
          <EmptyState title={t('history.emptyTitle')}>{t('history.emptyText')}</EmptyState>
        ) : (
          <ReserveHistoryChart points={points} reserve={reserve} now={at.time} asset={asset} />
        )}
      </Section>

      {reserve.terms && (
        <Section id="peg" title={t('peg.title')} lead={t('peg.lead')}>
          <PegChart changes={changes} reference={prices.reference} now={at.time} asset={asset} />
          <h3 className="text-base font-semibold">{t('peg.termsTitle')}</h3>
          <PegTermsList
            terms={reserve.terms}
            floorBps={reserve.floorBps}
            healthyBps={reserve.healthyBps}
          />
          <h3 className="text-base font-semibold">{t('peg.historyTitle')}</h3>
          <PegHistory changes={changes} money={asset} />
        </Section>
      )}

      <Section
        id="flows"
        title={t('flows.title')}
        actions={<TextLink href="/reserve/flows">{t('flows.all')}</TextLink>}
      >
        {flows.length === 0 ? (
          <EmptyState title={t('flows.emptyTitle')}>{t('flows.emptyText')}</EmptyState>
        ) : (
          <>
            <WindowsTable windows={windows} asset={asset} />
            <p className="text-sm text-muted">{t('flows.windowsText')}</p>
            <div>
              <DownloadLink href="/api/v1/reserve/days.csv" kind="CSV">
                {t('flows.days')}
              </DownloadLink>
            </div>
            <h3 className="text-base font-semibold">{t('flows.latest')}</h3>
            <FlowsTable flows={flows} names={names} asset={asset} />
            <div>
              <DownloadLink href="/api/v1/reserve/flows.csv" kind="CSV">
                {t('flows.csv')}
              </DownloadLink>
            </div>
          </>
        )}
      </Section>
    </>
  );
}

async function load() {
  const [{ at, reserve }, asset, points, changes, windows, { flows }, names, prices] =
    await Promise.all([
      reserveStatement(),
      settlementAsset(),
      reserveSeries(),
      listPegChanges(),
      flowTotals(),
      listFlows({ take: 10 }),
      publicNames(),
      referenceSeries(),
    ]);
  const { ComputeToken, Reserve, SettlementAsset, ProviderRegistry, PriceOracle } =
    deployment().addresses;
  const statement: ReserveStatement = {
    block: { number: at.blockNumber.toString(), hash: at.blockHash as `0x${string}` },
    supply: reserve.supply,
    price: reserve.terms?.price ?? 0n,
    assets: reserve.assets,
    liabilities: reserve.liabilities,
    coverageBps: reserve.liquidCoverageBps,
    backing: reserve.capacityBacking,
    totalCoverageBps: reserve.totalCoverageBps,
    breaker: reserve.breaker,
    reference: reserve.reference?.price,
    addresses: { ComputeToken, Reserve, SettlementAsset, ProviderRegistry, PriceOracle },
  };
  return { at, reserve, statement, asset, points, changes, windows, flows, names, prices };
}
