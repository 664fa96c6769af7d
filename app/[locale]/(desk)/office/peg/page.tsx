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
import { listPegChanges } from '@/lib/features/peg/queries';
import { reserveNow } from '@/lib/features/reserve/queries';
import { formatDuration } from '@/lib/i18n/amounts';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireOfficial } from '../../require-official';

export async function generateMetadata() {
  const t = await getTranslations('peg');
  return { title: t('title') };
}

export default async function PegPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await enterLocale(params);
  const actor = await requireOfficial('/office/peg');
  const [t, money, reserve, changes, operations, records, position, delay] = await Promise.all([
    getTranslations('peg'),
    settlementAsset(),
    reserveNow(),
    listPegChanges(),
    listOperations(),
    listOpenRecords(actor, ['peg.proposed', 'thresholds.proposed', 'direction.reopen-proposed']),
    asOf(),
    executionDelayOf(CHAIN_ROLES.PEG_MANAGER, actor.address),
  ]);
  const state = {
    current: reserve.terms,
    changedAt: reserve.pegChangedAt,
    supply: reserve.supply,
    assets: reserve.assets,
    floorBps: reserve.floorBps,
  };
  const mayPropose = can(actor, 'peg.propose');
  const scheduled = operations.some(
    (operation) => operation.isOpen && operation.functionName === 'setPeg',
  );

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {scheduled && (
        <NotificationBanner
          title={t('pendingTitle')}
          action={<TextLink href="/office/schedule">{t('pendingLink')}</TextLink>}
        >
          {t('pendingText')}
        </NotificationBanner>
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
        <Details summary={t('thresholdsTitle')}>
          <p className="mb-6 max-w-prose text-muted">{t('thresholdsLead')}</p>
          <ThresholdsForm floorBps={reserve.floorBps} healthyBps={reserve.healthyBps} />
        </Details>
      )}
      <Section id="history" title={t('historyTitle')}>
        <PegChart changes={changes} now={position.time} asset={money} />
        <div className="mt-8">
          <PegHistory changes={changes} money={money} />
        </div>
      </Section>
    </>
  );
}
