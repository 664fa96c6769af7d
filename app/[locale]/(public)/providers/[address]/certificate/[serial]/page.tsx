import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { AsOfLine } from '@/components/framework/as-of-line';
import { NotIndexed } from '@/components/framework/not-indexed';
import { InclusionProof } from '@/components/log/inclusion-proof';
import { CertificateCode } from '@/components/providers/certificate-code';
import { CertificateFacts } from '@/components/providers/certificate-facts';
import { certificateHref } from '@/components/providers/certificate-href';
import { CertificateStateTag } from '@/components/providers/certificate-state-tag';
import { CertificateTurns } from '@/components/providers/certificate-turns';
import { CertificateVerdict } from '@/components/providers/certificate-verdict';
import { providerName } from '@/components/providers/provider-name';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { deployment } from '@/lib/chain/server/deployment';
import { AppError } from '@/lib/core/errors';
import { env } from '@/lib/env';
import { asOf } from '@/lib/features/framework/queries';
import { unlessNotIndexed } from '@/lib/features/framework/unless-not-indexed';
import { getCertificate } from '@/lib/features/providers/certificate-queries';
import { getProvider } from '@/lib/features/providers/queries';
import { entryOfRecord, getLogLine } from '@/lib/features/transparency/log-queries';
import { absoluteUrl } from '@/lib/i18n/absolute-url';
import { ClientMessages } from '@/lib/i18n/client-messages';
import { enterLocale } from '@/lib/i18n/enter-locale';

// Somebody holds the paper and asks whether it holds now: a kept page would answer as of its last visitor.
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; address: string; serial: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await enterLocale(params);
  const [t, page] = await Promise.all([
    getTranslations({ locale, namespace: 'providers.public.certificate.page' }),
    find(await params),
  ]);
  if (!page) return {};
  const { provider, certificate } = page;
  return { title: t('caption', { serial: certificate.serial, provider: providerName(provider) }) };
}

export default async function CertificatePage({ params }: Props) {
  const locale = await enterLocale(params);
  const page = await find(await params);
  if (!page) return <NotIndexed />;
  const { provider, certificate, newest } = page;
  const { serial, recordHash, state } = certificate;
  const [t, register, log, at, entry] = await Promise.all([
    getTranslations('providers.public.certificate.page'),
    getTranslations('providers.public'),
    getTranslations('audit.public.log'),
    asOf(),
    recordHash ? entryOfRecord(recordHash) : undefined,
  ]);
  const line = entry === undefined ? undefined : await getLogLine(entry);
  const name = providerName(provider);
  return (
    <>
      <PageHeader
        title={t('caption', { serial, provider: name })}
        status={
          <>
            <CertificateStateTag state={state} />
            {provider.demo && <Tag icon="info">{register('demonstration')}</Tag>}
          </>
        }
        breadcrumbs={[
          { href: '/', text: register('overview') },
          { href: '/providers', text: register('metaTitle') },
          { href: `/providers/${provider.address}`, text: name },
        ]}
      />
      <div className="flex flex-col gap-3">
        <CertificateVerdict certificate={certificate} provider={provider.address} newest={newest} />
        <AsOfLine blockNumber={at.blockNumber} time={at.time} silentSince={at.silentSince} />
      </div>
      <Section id="facts" title={t('facts')} className="first:mt-12">
        <div className="grid grid-cols-1 gap-x-10 gap-y-6 lg:grid-cols-[1fr_auto]">
          <CertificateFacts certificate={certificate} provider={provider} entry={entry} />
          <CertificateCode
            url={absoluteUrl(env().NEXTAUTH_URL, certificateHref(provider.address, serial), locale)}
          />
        </div>
      </Section>
      <Section id="turns" title={t('turns')}>
        <CertificateTurns certificate={certificate} />
      </Section>
      {line && (
        <div data-print="hide">
          <Section id="proof" title={log('proof')} className="first:mt-12">
            <ClientMessages areas={['audit']}>
              <InclusionProof
                entry={line.text}
                index={line.index.toString()}
                anchorContract={deployment().addresses.AuditAnchor}
              />
            </ClientMessages>
          </Section>
        </div>
      )}
    </>
  );
}

async function find({ address, serial: text }: { address: string; serial: string }) {
  if (!/^[1-9]\d{0,8}$/.test(text)) notFound();
  return unlessNotIndexed(async () => {
    const [provider, found] = await Promise.all([
      getProvider(address),
      getCertificate(address, Number(text)),
    ]);
    return { provider, ...found };
  }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
    throw error;
  });
}
