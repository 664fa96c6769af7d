import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { EntryFacts } from '@/components/log/entry-facts';
import { InclusionProof } from '@/components/log/inclusion-proof';
import { LineText } from '@/components/log/line-text';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { deployment } from '@/lib/chain/server/deployment';
import { AppError } from '@/lib/core/errors';
import { settlementAsset } from '@/lib/features/framework/queries';
import { anchorOf, getLogLine, logState } from '@/lib/features/transparency/log-queries';
import { publicNames } from '@/lib/features/transparency/story-queries';
import { ClientMessages } from '@/lib/i18n/client-messages';
import { enterLocale } from '@/lib/i18n/enter-locale';

// An entry never changes; whether it is anchored does, once.
export const revalidate = 15;

type Props = { params: Promise<{ locale: string; index: string }> };

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const locale = await enterLocale(params);
  const { index } = await params;
  const t = await getTranslations({ locale, namespace: 'audit.public.log' });
  return { title: t('entry', { index }) };
}

export default async function LogEntryPage({ params }: Props) {
  await enterLocale(params);
  const { index: text } = await params;
  if (!/^(0|[1-9]\d{0,14})$/.test(text)) notFound();
  const index = BigInt(text);
  const [t, line, anchor, state, names, asset] = await Promise.all([
    getTranslations('audit.public.log'),
    getLogLine(index).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
      throw error;
    }),
    anchorOf(index),
    logState(),
    publicNames(),
    settlementAsset(),
  ]);
  const neighbour = (to: bigint) => ({
    href: `/log/${to}`,
    text: t('entry', { index: to.toString() }),
  });
  return (
    <>
      <PageHeader
        title={<LineText line={line} names={names} asset={asset} linked={false} />}
        caption={t('entry', { index: text })}
        breadcrumbs={[
          { href: '/', text: t('overview') },
          { href: '/log', text: t('title') },
        ]}
      />
      <Section id="facts" title={t('factsTitle')}>
        <EntryFacts line={line} anchor={anchor} names={names} />
      </Section>
      <Section id="proof" title={t('proof')}>
        <ClientMessages areas={['audit']}>
          <InclusionProof
            entry={line.text}
            index={text}
            anchorContract={deployment().addresses.AuditAnchor}
          />
        </ClientMessages>
      </Section>
      <Section id="text" title={t('text')} lead={t('textLead')}>
        <pre
          className="border border-line bg-sunken p-4 text-sm break-all whitespace-pre-wrap"
          dir="ltr"
        >
          {line.text}
        </pre>
      </Section>
      <Pagination
        previous={index > 0n ? neighbour(index - 1n) : undefined}
        next={index + 1n < BigInt(state.size) ? neighbour(index + 1n) : undefined}
      />
    </>
  );
}
