import { getTranslations } from 'next-intl/server';

import { AsOfLine } from '@/components/as-of-line';
import { OpenDecisions } from '@/components/enact/open-decisions';
import { ApplicationTable } from '@/components/grants/application-table';
import { AwardTable } from '@/components/grants/award-table';
import { RoundForm } from '@/components/grants/round-form';
import { RoundTable } from '@/components/grants/round-table';
import { Details } from '@/components/ui/details';
import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { can } from '@/lib/auth/authorise';
import { asOf } from '@/lib/features/framework/queries';
import { listOpenRecords } from '@/lib/features/governance/queries';
import {
  grantTotals,
  listAwards,
  listGrantApplications,
  listRounds,
  unallocatedHours,
} from '@/lib/features/grants/queries';
import { formatHours } from '@/lib/i18n/amounts';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { formatNumber } from '@/lib/i18n/format';

import { requireOfficial } from '../../require-official';

const KINDS = [
  'round.opened',
  'round.closed',
  'grant.awarded',
  'tranche.released',
  'award.cut',
  'award.clawed-back',
] as const;

export async function generateMetadata() {
  const t = await getTranslations('grants.desk');
  return { title: t('title') };
}

export default async function GrantsPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await enterLocale(params);
  const actor = await requireOfficial('/office/grants');
  const mayRead = can(actor, 'grant.read-case');
  const [t, position, rounds, awards, totals, unallocated, applications, records] =
    await Promise.all([
      getTranslations('grants.desk'),
      asOf(),
      listRounds(),
      listAwards(),
      grantTotals(),
      unallocatedHours(),
      mayRead ? listGrantApplications(actor) : [],
      listOpenRecords(actor, KINDS),
    ]);
  const isOfficer = can(actor, 'grant.decide');
  const waiting = applications.filter((application) => application.status === 'SUBMITTED');

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Figures columns={3}>
        <Figure
          label={t('unallocated')}
          value={formatHours(unallocated, locale, 0)}
          unit="CCH"
          meaning={t('unallocatedMeaning')}
        />
        <Figure
          label={t('left')}
          value={formatHours(totals.left, locale, 0)}
          unit="CCH"
          meaning={t('leftMeaning')}
        />
        <Figure
          label={t('waiting')}
          value={formatNumber(waiting.length, locale)}
          meaning={t('waitingMeaning')}
        />
      </Figures>
      <AsOfLine position={position} />
      {isOfficer ? <OpenDecisions records={records} /> : <Inset>{t('notOfficer')}</Inset>}
      {mayRead && (
        <Section id="applications" title={t('applicationsTitle')}>
          <ApplicationTable applications={applications} />
        </Section>
      )}
      <Section id="rounds" title={t('roundsTitle')}>
        <RoundTable rounds={rounds} now={position.time} />
        {isOfficer && (
          <div className="mt-6">
            <Details summary={t('openRoundTitle')}>
              <p className="mb-6 max-w-prose text-muted">{t('openRoundLead')}</p>
              <RoundForm unallocated={unallocated} />
            </Details>
          </div>
        )}
      </Section>
      <Section id="awards" title={t('awardsTitle')}>
        <AwardTable awards={awards} base="/office/grants/awards" />
      </Section>
    </>
  );
}
