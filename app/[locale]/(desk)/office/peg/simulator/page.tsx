import { getTranslations } from 'next-intl/server';

import { AsOfText } from '@/components/framework/as-of-text';
import { Simulator } from '@/components/peg/simulator/simulator';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/auth/authorise';
import { CHAIN_ROLES } from '@/lib/chain/roles';
import { settlementAsset } from '@/lib/features/framework/queries';
import { executionDelayOf } from '@/lib/features/governance/queries';
import { simulationBasis } from '@/lib/features/peg/simulation-queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireOfficial } from '../../../require-official';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata() {
  const t = await getTranslations('peg.simulator');
  return { title: t('title') };
}

export default async function SimulatorPage({ params, searchParams }: Props) {
  await enterLocale(params);
  const actor = await requireOfficial('/office/peg/simulator');
  const [t, address, asset, basis, delay] = await Promise.all([
    getTranslations('peg.simulator'),
    searchParams,
    settlementAsset(),
    simulationBasis(),
    executionDelayOf(CHAIN_ROLES.PEG_MANAGER, actor.address),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={[{ href: '/office/peg', text: t('back') }]}
      />
      <div className="mb-8">
        <AsOfText blockNumber={basis.state.blockNumber} time={basis.time} />
      </div>
      <Simulator
        basis={basis}
        money={{ symbol: asset.symbol, decimals: asset.decimals }}
        address={address}
        enactAt={new Date(basis.time.getTime() + (delay ?? 0) * 1_000)}
        mayPropose={can(actor, 'peg.propose')}
      />
    </>
  );
}
