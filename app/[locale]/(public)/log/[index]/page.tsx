import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { InclusionProof } from '@/components/log/inclusion-proof';
import { actName } from '@/components/oversight/act-name';
import { Address } from '@/components/ui/address';
import { Hash } from '@/components/ui/hash';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { TimeText } from '@/components/ui/time-text';
import { deployment } from '@/lib/chain/server/deployment';
import { AppError } from '@/lib/core/errors';
import { getLogLine } from '@/lib/features/transparency/log-queries';
import { ClientMessages } from '@/lib/i18n/client-messages';
import { enterLocale } from '@/lib/i18n/enter-locale';

export const revalidate = 60;

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
  const { index } = await params;
  if (!/^\d{1,15}$/.test(index)) notFound();
  const [t, desk, acts, line] = await Promise.all([
    getTranslations('audit.public.log'),
    getTranslations('audit.desk'),
    getTranslations('acts'),
    getLogLine(BigInt(index)).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
      throw error;
    }),
  ]);
  const { entry } = line;
  const rows: SummaryRow[] = [
    { key: 'leaf', term: t('leaf'), value: <Hash value={line.leafHash} /> },
  ];
  if (entry)
    rows.unshift(
      { key: 'when', term: t('when'), value: <TimeText value={entry.time} style="dateTime" /> },
      { key: 'by', term: t('by'), value: <Address value={entry.actor.address} /> },
      { key: 'about', term: t('about'), value: entry.subject },
    );
  if (entry?.record)
    rows.push({ key: 'record', term: t('record'), value: <Hash value={entry.record} /> });
  if (entry?.tx)
    rows.push({ key: 'tx', term: t('transaction'), value: <Hash value={entry.tx.hash} /> });

  return (
    <>
      <PageHeader
        title={entry ? actName(entry.act, acts, desk) : t('entry', { index })}
        caption={t('entry', { index })}
        breadcrumbs={[{ href: '/log', text: t('title') }]}
      />
      <SummaryList rows={rows} />
      <Section id="proof" title={t('proof')}>
        <ClientMessages areas={['audit']}>
          <InclusionProof
            entry={line.text}
            index={index}
            anchorContract={deployment().addresses.AuditAnchor}
          />
        </ClientMessages>
      </Section>
      <Section id="text" title={t('text')} lead={t('textLead')}>
        <pre className="overflow-x-auto border border-line bg-sunken p-4 text-sm break-all whitespace-pre-wrap">
          {line.text}
        </pre>
      </Section>
    </>
  );
}
