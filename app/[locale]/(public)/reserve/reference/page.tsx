import { getTranslations } from 'next-intl/server';
import { AsOfLine } from '@/components/framework/as-of-line';
import { NotIndexed } from '@/components/framework/not-indexed';
import { GuardsList } from '@/components/oracle/guards-list';
import { ReferenceChart, SourcesChart } from '@/components/oracle/reference-chart';
import { ReferenceFigures } from '@/components/oracle/reference-figures';
import { SourceTable } from '@/components/oracle/source-table';
import { StaleBanner } from '@/components/oracle/stale-banner';
import { DownloadLink } from '@/components/ui/download-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { settlementAsset } from '@/lib/features/framework/queries';
import { unlessNotIndexed } from '@/lib/features/framework/unless-not-indexed';
import { referenceSeries, referenceStatement } from '@/lib/features/oracle/queries';
import { listPegChanges } from '@/lib/features/peg/queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

export const revalidate = 5;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'oracle.public' });
  return { title: t('metaTitle') };
}

export default async function ReferencePage({ params }: Props) {
  await enterLocale(params);
  const t = await getTranslations('oracle.public');
  const page = await unlessNotIndexed(load);
  const header = (
    <PageHeader
      title={t('title')}
      lead={t('lead')}
      breadcrumbs={[
        { href: '/', text: t('overview') },
        { href: '/reserve', text: t('reserve') },
      ]}
    />
  );
  if (!page)
    return (
      <>
        {header}
        <NotIndexed />
      </>
    );

  const { reference, sources, series, changes, asset } = page;
  const { at, guards } = reference;
  const titleOf = (id: string) =>
    sources.find(({ sourceId }) => sourceId === id)?.reading?.title ?? id;
  return (
    <>
      {header}
      <StaleBanner reference={reference} />
      <Section id="now" title={t('nowTitle')}>
        <ReferenceFigures reference={reference} peg={changes[0]?.terms.price} asset={asset} />
        <AsOfLine blockNumber={at.blockNumber} time={at.time} silentSince={at.silentSince} />
      </Section>

      <Section id="sources" title={t('sourcesTitle')} lead={t('sourcesLead')}>
        {sources.some(({ reading }) => reading?.invented) && <Inset>{t('invented')}</Inset>}
        {sources.length === 0 ? (
          <EmptyState title={t('noneTitle')}>{t('noneText')}</EmptyState>
        ) : (
          <SourceTable sources={sources} guards={guards} asset={asset} />
        )}
        <h3 className="text-base font-semibold">{t('guardsTitle')}</h3>
        <GuardsList guards={guards} asset={asset} />
      </Section>

      <Section id="history" title={t('historyTitle')}>
        {series.reference.length === 0 ? (
          <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
        ) : (
          <>
            <ReferenceChart series={series} changes={changes} asset={asset} />
            <SourcesChart series={series} asset={asset} titleOf={titleOf} />
            <div>
              <DownloadLink href="/api/v1/reference/days.csv" kind="CSV">
                {t('csv')}
              </DownloadLink>
            </div>
          </>
        )}
      </Section>

      <Section id="check" title={t('checkTitle')}>
        <p className="max-w-prose">{t('checkText')}</p>
      </Section>
    </>
  );
}

async function load() {
  const [{ reference, sources }, series, changes, asset] = await Promise.all([
    referenceStatement(),
    referenceSeries(),
    listPegChanges(),
    settlementAsset(),
  ]);
  return { reference, sources, series, changes, asset };
}
