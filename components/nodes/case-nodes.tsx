import { useTranslations } from 'next-intl';

import { Section } from '@/components/ui/section';
import type { ChallengeDto, DiscrepancyDto, NodeDto } from '@/lib/features/nodes/schema';

import { ChallengeForm } from './challenge-form';
import { ChallengeTable } from './challenge-table';
import { DiscrepancyTable } from './discrepancy-table';
import { NodeTable } from './node-table';
import { RefusalSection } from './refusal-table';

/** A provider's machines as its case shows them: what differs, what stands there, what was computed. */
export function CaseNodes({
  nodes,
  discrepancies,
  challenges,
  mayCertify,
}: {
  nodes: readonly NodeDto[];
  discrepancies: readonly DiscrepancyDto[];
  challenges: readonly ChallengeDto[];
  mayCertify: boolean;
}) {
  const t = useTranslations('nodes');
  const inUse = nodes.filter(({ revokedAt }) => !revokedAt);
  return (
    <>
      <Section id="machines" title={t('title')}>
        <NodeTable nodes={nodes} own={false} />
      </Section>
      {nodes.length > 0 && (
        <>
          <Section
            id="discrepancies"
            title={t('discrepancies.title')}
            lead={t('discrepancies.lead')}
          >
            <DiscrepancyTable discrepancies={discrepancies} mayClose={mayCertify} />
          </Section>
          <RefusalSection nodes={nodes} />
          <Section id="benchmarks" title={t('challenge.title')} lead={t('challenge.lead')}>
            <ChallengeTable challenges={challenges} />
            {mayCertify && inUse.length > 0 && (
              <div className="mt-6">
                <ChallengeForm nodes={inUse.map(({ nodeKey, name }) => ({ nodeKey, name }))} />
              </div>
            )}
          </Section>
        </>
      )}
    </>
  );
}
