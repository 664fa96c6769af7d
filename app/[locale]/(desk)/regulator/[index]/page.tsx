import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { InclusionProof } from '@/components/log/inclusion-proof';
import { actName } from '@/components/oversight/act-name';
import { EntryFacts } from '@/components/oversight/entry-facts';
import { TrailTag } from '@/components/oversight/state-tag';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { deployment } from '@/lib/chain/server/deployment';
import { getTrailEntry } from '@/lib/features/oversight/queries';
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
  const [t, acts, entry] = await Promise.all([
    getTranslations('audit.desk'),
    getTranslations('acts'),
    foundOr404(getTrailEntry(actor, BigInt(index))),
  ]);
  return (
    <>
      <PageHeader
        title={actName(entry.act, acts, t)}
        caption={t('entryTitle', { index })}
        status={<TrailTag state={entry.state} />}
        breadcrumbs={[{ href: '/regulator', text: t('back') }]}
      />
      <EntryFacts entry={entry} />
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
