import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

import { AsOfLine } from '@/components/as-of-line';
import { OpenDecisions } from '@/components/enact/open-decisions';
import { FlowTable } from '@/components/treasury/flow-table';
import { FundForm } from '@/components/treasury/fund-form';
import { HaltForm } from '@/components/treasury/halt-form';
import { IssueForm } from '@/components/treasury/issue-form';
import { PapersTable } from '@/components/treasury/papers-table';
import { TreasuryFigures } from '@/components/treasury/treasury-figures';
import { WithdrawForm } from '@/components/treasury/withdraw-form';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { Tabs } from '@/components/ui/tabs';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { can } from '@/lib/auth/authorise';
import { CHAIN_ROLES } from '@/lib/chain/roles';
import { issuable, withdrawable } from '@/lib/core/reserve-math';
import { asOf, settlementAsset } from '@/lib/features/framework/queries';
import { executionDelayOf, listOpenRecords } from '@/lib/features/governance/queries';
import { listPapers } from '@/lib/features/reserve/paper-queries';
import { listFlows, reserveNow } from '@/lib/features/reserve/queries';
import { formatDuration } from '@/lib/i18n/amounts';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireOfficial } from '../../require-official';

export async function generateMetadata() {
  const t = await getTranslations('reserve.desk');
  return { title: t('title') };
}

export default async function TreasuryPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await enterLocale(params);
  const actor = await requireOfficial('/office/reserve');
  const [t, asset, reserve, position, { flows }, records, delay, papers] = await Promise.all([
    getTranslations('reserve.desk'),
    settlementAsset(),
    reserveNow(),
    asOf(),
    listFlows({ take: 10 }),
    listOpenRecords(actor, [
      'reserve.funded',
      'reserve.hours-issued',
      'reserve.withdrawal-proposed',
      'direction.halted',
    ]),
    executionDelayOf(CHAIN_ROLES.WITHDRAWER, actor.address),
    listPapers(actor),
  ]);
  const money = { symbol: asset.symbol, decimals: asset.decimals };
  const price = reserve.terms?.price ?? 0n;
  const books = { assets: reserve.assets, supply: reserve.supply, price, money };
  const mayIssue = issuable({ ...reserve, price, supplyCap: reserve.terms?.supplyCap ?? 0n });
  const mayLeave = withdrawable(reserve.assets, reserve.liabilities, reserve.healthyBps);
  // Each act by its own permission: whoever only withdraws, as a Safe may, is no treasurer.
  const acts = [
    can(actor, 'reserve.fund') && {
      key: 'fund',
      title: t('fundTitle'),
      content: (
        <Act lead={t('fundLead')}>
          <FundForm books={books} />
        </Act>
      ),
    },
    can(actor, 'reserve.issue') && {
      key: 'issue',
      title: t('issueTitle'),
      content: (
        <Act lead={t('issueLead')}>
          <IssueForm books={books} limit={mayIssue} />
        </Act>
      ),
    },
    can(actor, 'reserve.withdraw') && {
      key: 'withdraw',
      title: t('withdrawTitle'),
      content: (
        <Act lead={t('withdrawLead', { delay: formatDuration(delay ?? 0, locale) })}>
          <WithdrawForm books={books} limit={mayLeave} to={actor.address} />
        </Act>
      ),
    },
  ].filter((act) => act !== false);
  const doors = [
    { key: 'mint', term: t('mintState'), halted: reserve.mintHalted },
    { key: 'redeem', term: t('redeemState'), halted: reserve.redeemHalted },
  ];

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <TreasuryFigures
        reserve={reserve}
        money={money}
        issuable={mayIssue}
        withdrawable={mayLeave}
      />
      <AsOfLine position={position} />
      {(acts.length > 0 || can(actor, 'direction.halt')) && <OpenDecisions records={records} />}
      {acts.length > 0 ? (
        <Section id="acts" title={t('actsTitle')}>
          <Tabs label={t('actsTitle')} items={acts} />
        </Section>
      ) : (
        <Inset>{t('notTreasurer')}</Inset>
      )}
      <Section id="doors" title={t('stateTitle')}>
        <SummaryList
          rows={doors.map(({ key, term, halted }) => ({
            key,
            term,
            value: <Tag tone={halted ? 'bad' : 'good'}>{t(halted ? 'halted' : 'open')}</Tag>,
          }))}
        />
      </Section>
      {can(actor, 'direction.halt') && (
        <Section id="halt-act" title={t('haltTitle')} lead={t('haltLead')}>
          <HaltForm mintHalted={reserve.mintHalted} redeemHalted={reserve.redeemHalted} />
        </Section>
      )}
      {can(actor, 'treasury.read-document') && (
        <Section id="papers" title={t('papersTitle')} lead={t('papersLead')}>
          <PapersTable {...papers} money={money} />
        </Section>
      )}
      <Section
        id="flows"
        title={t('flowsTitle')}
        actions={<TextLink href="/reserve#flows">{t('flowsAll')}</TextLink>}
      >
        <FlowTable flows={flows} money={money} />
      </Section>
    </>
  );
}

function Act({ lead, children }: { lead: string; children: ReactNode }) {
  return (
    <>
      <p className="mb-6 max-w-prose text-muted">{lead}</p>
      {children}
    </>
  );
}
