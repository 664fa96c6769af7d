import { getTranslations } from 'next-intl/server';

import { AsOfLine } from '@/components/as-of-line';
import { AwardCard } from '@/components/sme/award-card';
import { OwnApplications } from '@/components/sme/own-applications';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { asOf, settlementAsset } from '@/lib/features/framework/queries';
import {
  decisionsOn,
  listOwnAwards,
  listOwnGrantApplications,
} from '@/lib/features/grants/queries';
import { reserveNow } from '@/lib/features/reserve/queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireSignedIn } from '../require-signed-in';

export async function generateMetadata() {
  const t = await getTranslations('grants.sme');
  return { title: t('title') };
}

export default async function SmePage({ params }: { params: Promise<{ locale: string }> }) {
  await enterLocale(params);
  const actor = await requireSignedIn('/sme');
  const [t, position, awards, applications, asset, reserve] = await Promise.all([
    getTranslations('grants.sme'),
    asOf(),
    listOwnAwards(actor),
    listOwnGrantApplications(actor),
    settlementAsset(),
    reserveNow(),
  ]);
  const decisions = await decisionsOn(actor, applications);
  const apply = <ButtonLink href="/sme/apply">{t('apply')}</ButtonLink>;
  if (awards.length === 0 && applications.length === 0)
    return (
      <>
        <PageHeader title={t('title')} lead={t('lead')} />
        <EmptyState title={t('noneTitle')} action={apply}>
          {t('noneText')}
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={apply} />
      {awards.length > 0 && (
        <Section id="awards" title={t('awardsTitle')}>
          <div className="flex flex-col gap-8">
            {awards.map((award) => (
              <AwardCard
                key={award.awardId.toString()}
                award={award}
                price={reserve.terms?.price ?? 0n}
                money={{ symbol: asset.symbol, decimals: asset.decimals }}
              />
            ))}
          </div>
          <AsOfLine position={position} />
        </Section>
      )}
      <Section id="applications" title={t('applicationsTitle')}>
        <OwnApplications applications={applications} awards={awards} decisions={decisions} />
      </Section>
    </>
  );
}
