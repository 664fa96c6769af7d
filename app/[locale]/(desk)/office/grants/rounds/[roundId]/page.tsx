import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';

import { ApplicationTable } from '@/components/grants/application-table';
import { AwardTable } from '@/components/grants/award-table';
import { CloseRoundForm } from '@/components/grants/close-round-form';
import { Details } from '@/components/ui/details';
import { HourBar } from '@/components/ui/hour-bar';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { can } from '@/lib/auth/authorise';
import { getRound, listAwards, listGrantApplications } from '@/lib/features/grants/queries';
import { formatHours } from '@/lib/i18n/amounts';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { formatDate } from '@/lib/i18n/format';

import { foundOr404 } from '../../../../found-or-404';
import { requireOfficial } from '../../../../require-official';

type Props = { params: Promise<{ locale: string; roundId: string }> };

export async function generateMetadata() {
  const t = await getTranslations('grants.desk');
  return { title: t('round') };
}

export default async function RoundPage({ params }: Props) {
  await enterLocale(params);
  const { roundId } = await params;
  if (!/^\d{1,15}$/.test(roundId)) notFound();
  const locale = await getLocale();
  const actor = await requireOfficial(`/office/grants/rounds/${roundId}`);
  const round = await foundOr404(getRound(BigInt(roundId)));
  const mayRead = can(actor, 'grant.read-case');
  const [t, applications, awards] = await Promise.all([
    getTranslations('grants.desk'),
    mayRead ? listGrantApplications(actor, round.roundId) : [],
    listAwards(),
  ]);
  return (
    <>
      <PageHeader
        title={round.title}
        caption={t('windowText', {
          from: formatDate(round.opensAt, locale),
          to: formatDate(round.closesAt, locale),
        })}
        lead={round.description}
        breadcrumbs={[{ href: '/office/grants', text: t('back') }]}
      />
      <div className="max-w-prose">
        <HourBar
          label={t('committed')}
          share={Number((round.awarded * 1_000n) / round.budget) / 1_000}
          valueText={`${formatHours(round.awarded, locale)} / ${formatHours(round.budget, locale)} CCH`}
        />
      </div>
      {mayRead && (
        <Section id="applications" title={t('applicationsTitle')}>
          <ApplicationTable applications={applications} />
        </Section>
      )}
      <Section id="awards" title={t('awardsTitle')}>
        <AwardTable
          awards={awards.filter((award) => award.roundId === round.roundId)}
          base="/office/grants/awards"
        />
      </Section>
      {can(actor, 'round.close') && !round.closed && (
        <Details summary={t('closeRoundTitle')}>
          <p className="mb-6 max-w-prose text-muted">{t('closeRoundLead')}</p>
          <CloseRoundForm roundId={roundId} />
        </Details>
      )}
    </>
  );
}
