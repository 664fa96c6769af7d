import { getLocale, getTranslations } from 'next-intl/server';
import { NotIndexed } from '@/components/framework/not-indexed';
import { BalanceChart, BetweenFigures, FlowMatrix } from '@/components/supply/between-parts';
import { RangeForm } from '@/components/supply/range-form';
import { SupplyNav } from '@/components/supply/supply-nav';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { unlessNotIndexed } from '@/lib/features/framework/unless-not-indexed';
import { arbitrageOf } from '@/lib/features/supply/arbitrage-queries';
import { shareBps } from '@/lib/features/supply/concentration';
import { readHistoryQuery } from '@/lib/features/supply/history-api';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { formatBps } from '@/lib/i18n/amounts';

// Reads the address's query, so it is made for each request.
export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'supply.public.between' });
  return { title: t('metaTitle') };
}

export default async function BetweenPage({ params, searchParams }: Props) {
  await enterLocale(params);
  const [t, locale] = [await getTranslations('supply.public'), await getLocale()];
  const { from, to, range } = readHistoryQuery(await searchParams);
  const page = await unlessNotIndexed(() => arbitrageOf({ from, to, range }));
  const matrix = page?.matrix;
  return (
    <>
      <PageHeader
        title={t('between.title')}
        lead={t('between.lead')}
        breadcrumbs={[
          { href: '/', text: t('overview') },
          { href: '/supply', text: t('metaTitle') },
        ]}
      />
      <SupplyNav />
      {!page && <NotIndexed />}
      {page && <RangeForm action="/supply/between" chosen={page.range.name} />}
      {matrix?.total === 0n && (
        <EmptyState title={t('between.empty')}>{t('between.emptyText')}</EmptyState>
      )}
      {page && matrix && matrix.total > 0n && (
        <>
          <Section id="figures" title={t('between.figures')}>
            <BetweenFigures matrix={matrix} />
            <div className="flex max-w-prose flex-col gap-2 text-sm text-muted">
              {page.simulated && (
                <p className="border-s-4 border-warn ps-3 text-ink">{t('between.simulated')}</p>
              )}
              {matrix.estimated > 0n && (
                <p>
                  {t('between.estimated', {
                    share: formatBps(shareBps(matrix.estimated, matrix.total), locale, 0),
                  })}
                </p>
              )}
            </div>
          </Section>
          <Section id="balance" title={t('between.balanceTitle')}>
            <BalanceChart matrix={matrix} estimated={matrix.estimated > 0n} />
          </Section>
          <Section id="matrix" title={t('between.matrixTitle')}>
            <FlowMatrix matrix={matrix} />
          </Section>
        </>
      )}
    </>
  );
}
