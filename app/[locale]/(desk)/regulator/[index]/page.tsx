import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { InclusionProof } from '@/components/log/inclusion-proof';
import { LineText } from '@/components/log/line-text';
import { EntryFacts } from '@/components/oversight/entry-facts';
import { TrailTag } from '@/components/oversight/state-tag';
import { SimulationSection } from '@/components/peg/simulator/simulation-section';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { deployment } from '@/lib/chain/server/deployment';
import { settlementAsset } from '@/lib/features/framework/queries';
import { documentsOfRecords } from '@/lib/features/documents/queries';
import { getTrailEntry } from '@/lib/features/oversight/queries';
import { simulationIn } from '@/lib/features/peg/simulate/record';
import { getLogLine } from '@/lib/features/transparency/log-queries';
import { publicNames } from '@/lib/features/transparency/story-queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { foundOr404 } from '../../found-or-404';
import { requireOfficial } from '../../require-official';

type Props = { params: Promise<{ locale: string; index: string }> };

export async function generateMetadata({ params }: Props) {
  const [t, { index }] = await Promise.all([getTranslations('audit.desk'), params]);
  return { title: t('entryTitle', { index }) };
}

export default async function TrailEntryPage({ params }: Props) {
  await enterLocale(params);
  const { index } = await params;
  if (!/^\d{1,15}$/.test(index)) notFound();
  const actor = await requireOfficial(`/regulator/${index}`);
  const [t, entry, line, names, asset] = await Promise.all([
    getTranslations('audit.desk'),
    foundOr404(getTrailEntry(actor, BigInt(index))),
    foundOr404(getLogLine(BigInt(index))),
    publicNames(),
    settlementAsset(),
  ]);
  const { recordHash } = entry;
  const documents = recordHash
    ? ((await documentsOfRecords(actor, [recordHash])).get(recordHash) ?? [])
    : [];
  const simulation = simulationIn(entry.record?.body);
  return (
    <>
      <PageHeader
        title={<LineText {...{ line, names, asset }} linked={false} />}
        caption={t('entryTitle', { index })}
        status={<TrailTag state={entry.state} />}
        breadcrumbs={[{ href: '/regulator', text: t('back') }]}
      />
      <EntryFacts entry={entry} names={names} documents={documents} />
      {simulation && (
        <SimulationSection
          record={simulation}
          money={{ symbol: asset.symbol, decimals: asset.decimals }}
        />
      )}
      <Section id="proof" title={t('verifyTitle')}>
        <InclusionProof
          entry={entry.entry}
          index={index}
          anchorContract={deployment().addresses.AuditAnchor}
        />
      </Section>
      <Section id="canonical" title={t('canonical')}>
        <pre className="overflow-x-auto border border-line bg-sunken p-4 text-sm break-all whitespace-pre-wrap">
          {entry.entry}
        </pre>
      </Section>
    </>
  );
}
