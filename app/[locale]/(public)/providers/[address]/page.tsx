import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { AsOfLine } from '@/components/framework/as-of-line';
import { NotIndexed } from '@/components/framework/not-indexed';
import { StoryList } from '@/components/log/story-list';
import { Certificate } from '@/components/providers/certificate';
import { certificateHref } from '@/components/providers/certificate-href';
import { CertificatesTable } from '@/components/providers/certificates-table';
import { CommitmentTable } from '@/components/providers/commitment-table';
import { EnergyFacts } from '@/components/providers/energy-facts';
import { providerName } from '@/components/providers/provider-name';
import { ProviderStatus } from '@/components/providers/provider-status';
import { Website } from '@/components/providers/website';
import { StakeFacts } from '@/components/providers/stake-facts';
import { UptimeFacts } from '@/components/providers/uptime-facts';
import { Address } from '@/components/ui/address';
import { EmptyState } from '@/components/ui/empty-state';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { AppError } from '@/lib/core/errors';
import { parseAddress, subject } from '@/lib/core/ids';
import { env } from '@/lib/env';
import { asOf, settlementAsset } from '@/lib/features/framework/queries';
import { unlessNotIndexed } from '@/lib/features/framework/unless-not-indexed';
import { uptimeOf } from '@/lib/features/nodes/uptime-queries';
import { certificatesOf } from '@/lib/features/providers/certificate-queries';
import { commitmentsOf } from '@/lib/features/providers/commitment-queries';
import { getProvider } from '@/lib/features/providers/queries';
import { providerEnergyOf } from '@/lib/features/supply/provider-energy-queries';
import { entryOfRecord } from '@/lib/features/transparency/log-queries';
import { listStories, publicNames } from '@/lib/features/transparency/story-queries';
import { absoluteUrl } from '@/lib/i18n/absolute-url';
import { enterLocale } from '@/lib/i18n/enter-locale';

export const revalidate = 5;

/** Days that the uptime is told for. */
const WINDOWS = [30, 90] as const;

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
  const locale = await enterLocale(params);
  const t = await getTranslations('providers.public');
  const provider = await find((await params).address);
  if (!provider) return <NotIndexed />;
  const { address } = provider;
  const [hours, at, asset, entry, stories, names, commitments, certificates, energy, windows] =
    await Promise.all([
      getTranslations('commitments.public'),
      asOf(),
      settlementAsset(),
      provider.recordHash ? entryOfRecord(provider.recordHash) : undefined,
      listStories({ subject: subject.provider(address), take: 100 }),
      publicNames(),
      commitmentsOf(address),
      certificatesOf(address),
      providerEnergyOf(provider),
      Promise.all(WINDOWS.map(async (days) => ({ days, uptime: await uptimeOf(address, days) }))),
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
        <AsOfLine blockNumber={at.blockNumber} time={at.time} silentSince={at.silentSince} />
      </div>
      <Section id="certificate" title={t('certificate.title')} className="first:mt-12">
        <Certificate
          provider={provider}
          now={at.time}
          entry={entry}
          url={absoluteUrl(env().NEXTAUTH_URL, certificateHref(address, provider.serial), locale)}
        />
      </Section>
      <Section id="uptime" title={t('uptime.title')} lead={t('uptime.lead')}>
        <UptimeFacts windows={windows} />
      </Section>
      {provider.inventory.length > 0 && (
        <Section id="energy" title={t('energy.title')} lead={t('energy.lead')}>
          <EnergyFacts energy={energy} />
        </Section>
      )}
      <Section id="commitments" title={hours('title')} lead={hours('lead')}>
        <CommitmentTable commitments={commitments} />
      </Section>
      <Section id="stake" title={t('stake.title')} lead={t('stake.lead')}>
        <StakeFacts provider={provider} asset={asset} />
      </Section>
      {certificates.length > 0 && (
        <Section id="certificates" title={t('certificates.title')} lead={t('certificates.lead')}>
          <CertificatesTable provider={address} certificates={certificates} />
        </Section>
      )}
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
