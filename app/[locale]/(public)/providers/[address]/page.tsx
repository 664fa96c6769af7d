import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { AsOfLine } from '@/components/framework/as-of-line';
import { NotIndexed } from '@/components/framework/not-indexed';
import { StoryList } from '@/components/log/story-list';
import { Certificate } from '@/components/providers/certificate';
import { providerName } from '@/components/providers/provider-name';
import { ProviderStatus } from '@/components/providers/provider-status';
import { Website } from '@/components/providers/website';
import { StakeFacts } from '@/components/providers/stake-facts';
import { Address } from '@/components/ui/address';
import { EmptyState } from '@/components/ui/empty-state';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { AppError } from '@/lib/core/errors';
import { parseAddress, subject } from '@/lib/core/ids';
import { asOf, settlementAsset } from '@/lib/features/framework/queries';
import { unlessNotIndexed } from '@/lib/features/framework/unless-not-indexed';
import { getProvider } from '@/lib/features/providers/queries';
import { entryOfRecord } from '@/lib/features/transparency/log-queries';
import { listStories, publicNames } from '@/lib/features/transparency/story-queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

export const revalidate = 5;

type Props = { params: Promise<{ locale: string; address: string }> };

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  await enterLocale(params);
  const provider = await find((await params).address);
  return { title: provider && providerName(provider) };
}

export default async function ProviderPage({ params }: Props) {
  await enterLocale(params);
  const t = await getTranslations('providers.public');
  const provider = await find((await params).address);
  if (!provider) return <NotIndexed />;
  const [at, asset, entry, stories, names] = await Promise.all([
    asOf(),
    settlementAsset(),
    provider.recordHash ? entryOfRecord(provider.recordHash) : undefined,
    listStories({ subject: subject.provider(provider.address), take: 100 }),
    publicNames(),
  ]);
  return (
    <>
      <PageHeader
        title={providerName(provider)}
        status={
          <>
            <ProviderStatus status={provider.status} />
            {provider.demo && <Tag icon="info">{t('demonstration')}</Tag>}
          </>
        }
        lead={`${t(`statusText.${provider.status}`)}${provider.demo ? ` ${t('demonstrationText')}` : ''}`}
        breadcrumbs={[
          { href: '/', text: t('overview') },
          { href: '/providers', text: t('metaTitle') },
        ]}
      />
      <div className="flex flex-col gap-2">
        <Address value={provider.address} full />
        <Website url={provider.website} />
        {provider.reason && <Inset>{provider.reason}</Inset>}
        <AsOfLine blockNumber={at.blockNumber} time={at.time} />
      </div>
      <Section id="certificate" title={t('certificate.title')} className="first:mt-12">
        <Certificate provider={provider} now={at.time} entry={entry} />
      </Section>
      <Section id="stake" title={t('stake.title')} lead={t('stake.lead')}>
        <StakeFacts provider={provider} asset={asset} />
      </Section>
      <Section id="history" title={t('history.title')} lead={t('history.lead')}>
        {stories.length === 0 ? (
          <EmptyState title={t('history.emptyTitle')}>{t('history.emptyText')}</EmptyState>
        ) : (
          <StoryList stories={stories} names={names} asset={asset} own />
        )}
      </Section>
    </>
  );
}

async function find(text: string) {
  const address = parseAddress(text);
  if (!address) notFound();
  return unlessNotIndexed(() => getProvider(address)).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
    throw error;
  });
}
