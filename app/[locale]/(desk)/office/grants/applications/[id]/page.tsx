import { forbidden, notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { OpenDecisions } from '@/components/enact/open-decisions';
import { ApplicationFacts } from '@/components/grants/application-facts';
import { APPLICATION_TONES } from '@/components/grants/application-table';
import { DecisionFacts } from '@/components/grants/decision-facts';
import { AwardForm } from '@/components/grants/award-form';
import { DeclineForm } from '@/components/grants/decline-form';
import { Details } from '@/components/ui/details';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { can } from '@/lib/auth/authorise';
import { settlementAsset } from '@/lib/features/framework/queries';
import { listOpenRecords } from '@/lib/features/governance/queries';
import { decisionsOn, getGrantApplication, getRound } from '@/lib/features/grants/queries';
import { reserveNow } from '@/lib/features/reserve/queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { foundOr404 } from '../../../../found-or-404';
import { requireOfficial } from '../../../../require-official';

type Props = { params: Promise<{ locale: string; id: string }> };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function generateMetadata() {
  const t = await getTranslations('grants.desk');
  return { title: t('applicationTitle') };
}

export default async function ApplicationPage({ params }: Props) {
  await enterLocale(params);
  const { id } = await params;
  if (!UUID.test(id)) notFound();
  const actor = await requireOfficial(`/office/grants/applications/${id}`);
  if (!can(actor, 'grant.read-case')) forbidden();
  const application = await foundOr404(getGrantApplication(actor, id));
  const [t, round, asset, reserve, records, decisions] = await Promise.all([
    getTranslations('grants.desk'),
    getRound(application.roundId),
    settlementAsset(),
    reserveNow(),
    listOpenRecords(actor, ['grant.awarded']),
    decisionsOn(actor, [application]),
  ]);
  const own = records.filter((record) => record.hash === application.decisionHash);
  const decision = application.decisionHash ? decisions.get(application.decisionHash) : undefined;
  const mayDecide = can(actor, 'grant.decide') && application.status === 'SUBMITTED';

  return (
    <>
      <PageHeader
        title={application.title}
        caption={t('roundTitle', { id: round.roundId.toString(), title: round.title })}
        status={
          <Tag tone={APPLICATION_TONES[application.status]}>
            {t(`status.${application.status}`)}
          </Tag>
        }
        breadcrumbs={[{ href: '/office/grants', text: t('back') }]}
      />
      {can(actor, 'grant.decide') && <OpenDecisions records={own} />}
      <ApplicationFacts
        application={application}
        price={reserve.terms?.price ?? 0n}
        money={{ symbol: asset.symbol, decimals: asset.decimals }}
      />
      {decision && (
        <Section id="decision" title={t('decisionTitle')}>
          <DecisionFacts
            decision={decision}
            decidedAt={application.decidedAt}
            awarded={application.status === 'AWARDED'}
          />
        </Section>
      )}
      {mayDecide && (
        <>
          <Section id="decide" title={t('awardTitle')}>
            <AwardForm
              applicationId={application.id}
              asked={application.hours}
              budgetLeft={round.budget - round.awarded}
            />
          </Section>
          <Details summary={t('declineTitle')}>
            <p className="mb-6 max-w-prose text-muted">{t('declineLead')}</p>
            <DeclineForm applicationId={application.id} />
          </Details>
        </>
      )}
    </>
  );
}
