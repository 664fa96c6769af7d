import { getTranslations } from 'next-intl/server';

import { AsOfLine } from '@/components/as-of-line';
import { OpenDecisions } from '@/components/enact/open-decisions';
import { StaleBanner } from '@/components/oracle/stale-banner';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TaskList } from '@/components/ui/task-list';
import { desksOf } from '@/components/work/desks';
import { tasksOf } from '@/components/work/tasks';
import { DECISION_ACTS } from '@/lib/audit/acts';
import { can } from '@/lib/auth/authorise';
import { isEnacted } from '@/lib/enactment/steps';
import { asOf } from '@/lib/features/framework/queries';
import { listOpenRecords, listOperations } from '@/lib/features/governance/queries';
import { listGrantApplications } from '@/lib/features/grants/queries';
import { listHardwareClasses } from '@/lib/features/hardware/queries';
import { listWaitingCases } from '@/lib/features/providers/case-queries';
import { countProviders, dueForRenewal } from '@/lib/features/providers/register-queries';
import { referenceNow } from '@/lib/features/oracle/queries';
import { waitingForOwner } from '@/lib/features/quorum/queries';
import { reserveNow } from '@/lib/features/reserve/queries';
import { openAlerts } from '@/lib/features/supply/concentration-queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireOfficial } from '../require-official';

/** The register's own end: no city has as many. */
const MOST_COUNTED = 1_000_000;

export async function generateMetadata() {
  const t = await getTranslations('providers.desk.work');
  return { title: t('title') };
}

export default async function WorkPage({ params }: { params: Promise<{ locale: string }> }) {
  await enterLocale(params);
  const actor = await requireOfficial('/office');
  const [
    t,
    operations,
    records,
    cases,
    renewals,
    classes,
    grants,
    reserve,
    position,
    alerts,
    reference,
    quorum,
  ] = await Promise.all([
    getTranslations('providers.desk.work'),
    listOperations(),
    listOpenRecords(actor, DECISION_ACTS.filter(isEnacted)),
    can(actor, 'provider.read-case') ? listWaitingCases(actor) : undefined,
    dueForRenewal().then((due) => countProviders(due, MOST_COUNTED)),
    listHardwareClasses(),
    can(actor, 'grant.read-case') ? listGrantApplications(actor) : undefined,
    reserveNow(),
    asOf(),
    openAlerts(),
    referenceNow(),
    waitingForOwner(actor),
  ]);
  const work = {
    now: position.time,
    cases,
    renewals,
    classes,
    grants,
    reserve,
    operations,
    alerts: alerts.length,
    stale: reference.stale,
    quorum,
    address: actor.address,
  };
  const desks = desksOf(actor.roles, quorum !== undefined);
  const mine = records.filter(({ authorAddress }) => authorAddress === actor.address);

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { name: actor.displayName })} />
      <StaleBanner reference={reference} href="/office/reference" />
      <OpenDecisions records={mine} />
      {desks.map((key) => (
        <Section key={key} id={key} title={t(`desk.${key}`)}>
          <TaskList tasks={tasksOf(key, work, t)} />
        </Section>
      ))}
      {desks.length === 0 && <EmptyState title={t('nothing')}>{t('nothingText')}</EmptyState>}
      <AsOfLine position={position} />
    </>
  );
}
