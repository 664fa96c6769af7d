import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';

import { AsOfLine } from '@/components/as-of-line';
import { AwardActForm } from '@/components/grants/award-act-form';
import { AwardFacts } from '@/components/grants/award-facts';
import { AwardHistory } from '@/components/grants/award-history';
import { AwardTag } from '@/components/grants/award-tag';
import { ExpireButton } from '@/components/grants/expire-button';
import { Details } from '@/components/ui/details';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { can } from '@/lib/auth/authorise';
import { env } from '@/lib/env';
import { asOf, settlementAsset } from '@/lib/features/framework/queries';
import { getAward, listAwardEvents } from '@/lib/features/grants/queries';
import { reserveNow } from '@/lib/features/reserve/queries';
import { formatHours } from '@/lib/i18n/amounts';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { foundOr404 } from '../../../../found-or-404';
import { requireOfficial } from '../../../../require-official';

type Props = { params: Promise<{ locale: string; awardId: string }> };

export async function generateMetadata({ params }: Props) {
  const [t, { awardId }] = await Promise.all([getTranslations('grants.desk'), params]);
  return { title: t('awardHeading', { id: awardId }) };
}

export default async function AwardPage({ params }: Props) {
  await enterLocale(params);
  const { awardId } = await params;
  if (!/^\d{1,15}$/.test(awardId)) notFound();
  const locale = await getLocale();
  const actor = await requireOfficial(`/office/grants/awards/${awardId}`);
  const award = await foundOr404(getAward(BigInt(awardId)));
  const [t, position, asset, reserve, events] = await Promise.all([
    getTranslations('grants.desk'),
    asOf(),
    settlementAsset(),
    reserveNow(),
    listAwardEvents(award.awardId),
  ]);
  const isOfficer = can(actor, 'grant.decide');
  const open = (act: (typeof award.actsOpen)[number]) => award.actsOpen.includes(act);

  return (
    <>
      <PageHeader
        title={award.title ?? t('awardHeading', { id: awardId })}
        caption={award.organisation?.name}
        status={<AwardTag award={award} />}
        breadcrumbs={[{ href: '/office/grants', text: t('back') }]}
      />
      <AwardFacts
        award={award}
        price={reserve.terms?.price ?? 0n}
        money={{ symbol: asset.symbol, decimals: asset.decimals }}
      />
      <AsOfLine position={position} />
      {isOfficer && open('release') && (
        <Section id="release-act" title={t('releaseTitle')} lead={t('releaseLead')}>
          <AwardActForm act="release" awardId={awardId} />
        </Section>
      )}
      {isOfficer && open('cut') && (
        <Section id="cut-act" title={t('cutTitle')} lead={t('cutLead')}>
          <AwardActForm act="cut" awardId={awardId} />
        </Section>
      )}
      {isOfficer && open('clawBack') && (
        <Details summary={t('clawTitle')}>
          <p className="mb-6 max-w-prose text-muted">
            {t('clawLead', { hours: formatHours(award.left, locale) })}
          </p>
          <AwardActForm act="clawBack" awardId={awardId} />
        </Details>
      )}
      {open('expire') && (
        <Section id="expire" title={t('expireTitle')} lead={t('expireLead')}>
          <ExpireButton awardId={awardId} left={award.left} />
        </Section>
      )}
      <Section
        id="history"
        title={t('historyTitle')}
        lead={env().GRIDHALL_DEMO ? t('simulatedMarket') : undefined}
      >
        <AwardHistory events={events} />
      </Section>
    </>
  );
}
