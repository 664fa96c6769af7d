import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { AsOfLine } from '@/components/as-of-line';
import { AwardFacts } from '@/components/grants/award-facts';
import { AwardHistory } from '@/components/grants/award-history';
import { AwardTag } from '@/components/grants/award-tag';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { env } from '@/lib/env';
import { asOf, settlementAsset } from '@/lib/features/framework/queries';
import { listAwardEvents, listOwnAwards } from '@/lib/features/grants/queries';
import { reserveNow } from '@/lib/features/reserve/queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireSignedIn } from '../../../require-signed-in';

type Props = { params: Promise<{ locale: string; awardId: string }> };

export async function generateMetadata({ params }: Props) {
  const [t, { awardId }] = await Promise.all([getTranslations('grants.desk'), params]);
  return { title: t('awardHeading', { id: awardId }) };
}

/** One of the company's own awards; another company's is not found here. */
export default async function OwnAwardPage({ params }: Props) {
  await enterLocale(params);
  const { awardId } = await params;
  const actor = await requireSignedIn(`/sme/awards/${awardId}`);
  const award = (await listOwnAwards(actor)).find((own) => own.awardId.toString() === awardId);
  if (!award) notFound();
  const [t, sme, position, asset, reserve, events] = await Promise.all([
    getTranslations('grants.desk'),
    getTranslations('grants.sme'),
    asOf(),
    settlementAsset(),
    reserveNow(),
    listAwardEvents(award.awardId),
  ]);
  return (
    <>
      <PageHeader
        title={award.title ?? t('awardHeading', { id: awardId })}
        caption={award.roundTitle}
        status={<AwardTag award={award} />}
        breadcrumbs={[{ href: '/sme', text: sme('title') }]}
      />
      <AwardFacts
        award={award}
        price={reserve.terms?.price ?? 0n}
        money={{ symbol: asset.symbol, decimals: asset.decimals }}
      />
      <AsOfLine position={position} />
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
