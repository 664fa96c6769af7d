import { getLocale, getTranslations } from 'next-intl/server';
import { AsOfLine } from '@/components/framework/as-of-line';
import { NotIndexed } from '@/components/framework/not-indexed';
import { FlowsFilter } from '@/components/reserve/flows-filter';
import { FlowsTable } from '@/components/reserve/flows-table';
import { DownloadLink } from '@/components/ui/download-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { asOf, settlementAsset } from '@/lib/features/framework/queries';
import { unlessNotIndexed } from '@/lib/features/framework/unless-not-indexed';
import { FLOWS_PAGE, flowsHref, readFlowsAddress } from '@/lib/features/reserve/api';
import { listFlows } from '@/lib/features/reserve/queries';
import { publicNames } from '@/lib/features/transparency/story-queries';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { formatNumber } from '@/lib/i18n/format';

// Reads page and kind from the address, so it is made for each request.
export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'reserve.public.flows' });
  return { title: t('allTitle') };
}

export default async function FlowsPage({ params, searchParams }: Props) {
  await enterLocale(params);
  const [t, locale] = await Promise.all([getTranslations('reserve.public'), getLocale()]);
  const { kind, page } = readFlowsAddress(await searchParams);
  const found = await unlessNotIndexed(async () => {
    const skip = (page - 1) * FLOWS_PAGE;
    const [flows, asset, names, at] = await Promise.all([
      listFlows({ kind, take: FLOWS_PAGE, skip }),
      settlementAsset(),
      publicNames(),
      asOf(),
    ]);
    return { ...flows, skip, asset, names, at };
  });
  const count = (value: number) => formatNumber(value, locale);
  return (
    <>
      <PageHeader
        title={t('flows.allTitle')}
        lead={t('flows.allLead')}
        breadcrumbs={[
          { href: '/', text: t('overview') },
          { href: '/reserve', text: t('metaTitle') },
        ]}
      />
      {!found && <NotIndexed />}
      {found && (
        <>
          <FlowsFilter kind={kind} />
          {found.flows.length === 0 ? (
            <EmptyState title={t(kind ? 'flows.nothingTitle' : 'flows.emptyTitle')}>
              {!kind && t('flows.emptyText')}
            </EmptyState>
          ) : (
            <FlowsTable flows={found.flows} names={found.names} asset={found.asset} />
          )}
          <Pagination
            position={
              found.flows.length > 0
                ? t('flows.position', {
                    from: count(found.skip + 1),
                    to: count(found.skip + found.flows.length),
                    total: count(found.total),
                  })
                : undefined
            }
            previous={
              page > 1
                ? { href: flowsHref({ kind, page: page - 1 }), text: t('flows.newer') }
                : undefined
            }
            next={
              found.skip + found.flows.length < found.total
                ? { href: flowsHref({ kind, page: page + 1 }), text: t('flows.older') }
                : undefined
            }
          />
          <div className="mt-6 flex flex-col gap-2">
            <DownloadLink
              href={`/api/v1/reserve/flows.csv${kind ? `?kind=${kind}` : ''}`}
              kind="CSV"
            >
              {t('flows.csv')}
            </DownloadLink>
            <AsOfLine
              blockNumber={found.at.blockNumber}
              time={found.at.time}
              silentSince={found.at.silentSince}
            />
          </div>
        </>
      )}
    </>
  );
}
