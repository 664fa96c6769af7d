import { getTranslations } from 'next-intl/server';

import { DiscrepancyTable } from '@/components/nodes/discrepancy-table';
import { ChallengeTable } from '@/components/nodes/challenge-table';
import { EnrolForm } from '@/components/nodes/enrol-form';
import { Install } from '@/components/nodes/install';
import { NodeTable } from '@/components/nodes/node-table';
import { RefusalSection } from '@/components/nodes/refusal-table';
import { Address } from '@/components/ui/address';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { env } from '@/lib/env';
import { challengesOf, listNodes, openDiscrepancies, sitesOf } from '@/lib/features/nodes/queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireSignedIn } from '../../require-signed-in';

export async function generateMetadata() {
  const t = await getTranslations('nodes');
  return { title: t('title') };
}

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Longer than any address, short enough to be shown again as it came. */
const NODE_LENGTH = 100;

/** The machines of the wallet that signed in. An agent's link names the machine that is to be enrolled: `?node=0x…`. */
export default async function NodesPage({ params, searchParams }: Props) {
  await enterLocale(params);
  const { node: linked } = await searchParams;
  const node = typeof linked === 'string' ? linked.trim().slice(0, NODE_LENGTH) : '';
  const actor = await requireSignedIn(
    node ? `/provider/nodes?node=${encodeURIComponent(node)}` : '/provider/nodes',
  );
  const { address } = actor;
  const [t, nodes, sites, discrepancies, challenges] = await Promise.all([
    getTranslations('nodes'),
    listNodes(actor, address),
    sitesOf(actor, address),
    openDiscrepancies(address),
    challengesOf(actor, address),
  ]);
  const enrolled = nodes.find(({ nodeKey }) => nodeKey.toLowerCase() === node.toLowerCase());
  const enrolment = (
    <Section id="enrolment" title={t('enrol.title')} lead={t('enrol.lead')}>
      <EnrolForm
        provider={address}
        sites={sites}
        node={node}
        enrolled={enrolled && { name: enrolled.name, isRevoked: enrolled.revokedAt !== null }}
      />
    </Section>
  );
  return (
    <>
      <PageHeader title={t('title')} caption={<Address value={address} />} lead={t('lead')} />
      {node && enrolment}
      <Section id="machines" title={t('list.caption')}>
        <NodeTable nodes={nodes} own />
      </Section>
      {nodes.length > 0 && (
        <Section id="discrepancies" title={t('discrepancies.title')} lead={t('discrepancies.lead')}>
          <DiscrepancyTable discrepancies={discrepancies} mayClose={false} />
        </Section>
      )}
      <RefusalSection nodes={nodes} />
      {challenges.length > 0 && (
        <Section id="benchmarks" title={t('challenge.title')} lead={t('challenge.lead')}>
          <ChallengeTable challenges={challenges} />
        </Section>
      )}
      <Section id="install" title={t('install.title')} lead={t('install.lead')}>
        <Install portal={env().NEXTAUTH_URL} provider={address} />
      </Section>
      {!node && enrolment}
    </>
  );
}
