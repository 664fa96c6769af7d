import { getTranslations } from 'next-intl/server';

import { AsOfLine } from '@/components/as-of-line';
import { OpenDecisions } from '@/components/enact/open-decisions';
import { PegFigures } from '@/components/peg/peg-figures';
import { PegForm } from '@/components/peg/peg-form';
import { PegHistory } from '@/components/peg/peg-history';
import { PegTermsList } from '@/components/peg/peg-terms-list';
import { ReopenForm } from '@/components/peg/reopen-form';
import { ThresholdsForm } from '@/components/peg/thresholds-form';
import { PegChart } from '@/components/reserve/peg-chart';
import { SimulationView } from '@/components/peg/simulator/simulation-view';
import { ButtonLink } from '@/components/ui/button-link';
import { Details } from '@/components/ui/details';
import { Inset } from '@/components/ui/inset';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { can } from '@/lib/auth/authorise';
import { CHAIN_ROLES } from '@/lib/chain/roles';
import { asOf, settlementAsset } from '@/lib/features/framework/queries';
import {
  executionDelayOf,
  listOpenRecords,
  listOperations,
} from '@/lib/features/governance/queries';
import { referenceSeries } from '@/lib/features/oracle/queries';
import { listPegChanges } from '@/lib/features/peg/queries';
import { proposalText } from '@/lib/features/peg/simulate/address';
import { simulationBasisIfReachable, simulationOf } from '@/lib/features/peg/simulation-queries';
import { reserveNow } from '@/lib/features/reserve/queries';
import { formatDuration } from '@/lib/i18n/amounts';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireOfficial } from '../../require-official';

export async function generateMetadata() {
  const t = await getTranslations('peg');
  return { title: t('title') };
}

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PegPage({ params, searchParams }: Props) {
  const locale = await enterLocale(params);
  const address = await searchParams;
  const actor = await requireOfficial('/office/peg');
  const [t, money, reserve, changes, operations, records, position, delay, basis, prices] =
    await Promise.all([
      getTranslations('peg'),
      settlementAsset(),
      reserveNow(),
      listPegChanges(),
      listOperations(),
      listOpenRecords(actor, ['peg.proposed', 'thresholds.proposed', 'direction.reopen-proposed']),
      asOf(),
      executionDelayOf(CHAIN_ROLES.PEG_MANAGER, actor.address),
      simulationBasisIfReachable(),
      referenceSeries(),
    ]);
  const state = {
    current: reserve.terms,
    changedAt: reserve.pegChangedAt,
    supply: reserve.supply,
    assets: reserve.assets,
    floorBps: reserve.floorBps,
  };
  const mayPropose = can(actor, 'peg.propose');
  const waiting = operations.filter(
    ({ isOpen, functionName }) =>
      isOpen && (functionName === 'setPeg' || functionName === 'setThresholds'),
  );
  const scheduled = waiting.some(({ functionName }) => functionName === 'setPeg');
  const simulations = await Promise.all(
    waiting.map(async ({ operationId, recordHash }) => ({
      operationId,
      record: await simulationOf(actor, recordHash),
    })),
  );
  const prefilled = proposalText(address);

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <ButtonLink tone="secondary" href="/office/peg/simulator">
            {t('openSimulator')}
          </ButtonLink>
        }
      />
      {scheduled && (
        <NotificationBanner
          title={t('pendingTitle')}
          action={<TextLink href="/office/schedule">{t('pendingLink')}</TextLink>}
        >
          {t('pendingText')}
        </NotificationBanner>
      )}
      {simulations.map(
        ({ operationId, record }) =>
          record && (
            <Details key={operationId} summary={t('waitingSimulation')}>
              <SimulationView record={record} money={money} />
              <p className="mt-4">
                <TextLink href={`/office/schedule/${operationId}`}>{t('pendingLink')}</TextLink>
              </p>
            </Details>
          ),
      )}
      <PegFigures reserve={reserve} money={money} now={position.time} />
      <AsOfLine position={position} />
      {reserve.terms && (
        <Section id="terms" title={t('termsTitle')}>
          <PegTermsList
            terms={reserve.terms}
            floorBps={reserve.floorBps}
            healthyBps={reserve.healthyBps}
          />
        </Section>
      )}
      {mayPropose && <OpenDecisions records={records} />}
      <Section
        id="propose"
        title={t('proposeTitle')}
        lead={
          mayPropose ? t('proposeLead', { delay: formatDuration(delay ?? 0, locale) }) : undefined
        }
      >
        {mayPropose ? (
          <PegForm
            state={state}
            money={{ symbol: money.symbol, decimals: money.decimals }}
            delaySeconds={delay ?? 0}
            prefilled={prefilled}
            basis={basis}
          />
        ) : (
          <Inset>{t('proposeRefused')}</Inset>
        )}
      </Section>
      {mayPropose && (reserve.mintHalted || reserve.redeemHalted) && (
        <Section id="reopen" title={t('reopenTitle')} lead={t('reopenLead')}>
          {reserve.mintHalted && (
            <>
              <p>{t('reopenMint')}</p>
              <ReopenForm direction="mint" />
            </>
          )}
          {reserve.redeemHalted && (
            <>
              <p>{t('reopenRedeem')}</p>
              <ReopenForm direction="redeem" />
            </>
          )}
        </Section>
      )}
      {mayPropose && (
        <Details summary={t('thresholdsTitle')} open={prefilled.lines !== undefined}>
          <p id="lines" className="mb-6 max-w-prose text-muted">
            {t('thresholdsLead')}
          </p>
          <ThresholdsForm
            current={{
              floorBps: reserve.floorBps,
              healthyBps: reserve.healthyBps,
              slowBps: reserve.slowBps,
              haltBps: reserve.haltBps,
              haircutBps: reserve.haircutBps,
              backingShareBps: reserve.backingShareBps,
              dailyMintLimit: reserve.dailyMintLimit,
            }}
            prefilled={prefilled}
            basis={basis}
            money={{ symbol: money.symbol, decimals: money.decimals }}
          />
        </Details>
      )}
      <Section id="history" title={t('historyTitle')}>
        <PegChart
          changes={changes}
          reference={prices.reference}
          now={position.time}
          asset={money}
        />
        <div className="mt-8">
          <PegHistory changes={changes} money={money} />
        </div>
      </Section>
    </>
  );
}
