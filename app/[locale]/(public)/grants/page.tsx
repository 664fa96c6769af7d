import { getTranslations } from 'next-intl/server';

import { AsOfLine } from '@/components/as-of-line';
import { NotIndexed } from '@/components/framework/not-indexed';
import { PublicAwardTable } from '@/components/grants/public-award-table';
import { RoundTable } from '@/components/grants/round-table';
import { ButtonLink } from '@/components/ui/button-link';
import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { env } from '@/lib/env';
import { asOf } from '@/lib/features/framework/queries';
import { unlessNotIndexed } from '@/lib/features/framework/unless-not-indexed';
import { grantTotals, listAwards, listRounds } from '@/lib/features/grants/queries';
import { formatHours } from '@/lib/i18n/amounts';
import { enterLocale } from '@/lib/i18n/enter-locale';

export const revalidate = 5;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'grants.public' });
  return { title: t('metaTitle') };
}

async function loadGrants() {
  const [position, rounds, awards, totals] = await Promise.all([
    asOf(),
    listRounds(),
    listAwards(),
    grantTotals(),
  ]);
  return { position, rounds, awards, totals };
}

export default async function GrantsPage({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations('grants.public');
  const grants = await unlessNotIndexed(loadGrants);
  if (!grants)
    return (
      <>
        <PageHeader title={t('title')} lead={t('lead')} />
        <NotIndexed />
      </>
    );
  const { position, rounds, awards, totals } = grants;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<ButtonLink href="/sme/apply">{t('apply')}</ButtonLink>}
      />
      <Figures columns={3}>
        <Figure
          label={t('awarded')}
          value={formatHours(totals.awarded, locale, 0)}
          unit="CCH"
          meaning={t('awardedMeaning', { count: totals.awards })}
        />
        <Figure label={t('spent')} value={formatHours(totals.spent, locale, 0)} unit="CCH" />
        <Figure
          label={t('left')}
          value={formatHours(totals.left, locale, 0)}
          unit="CCH"
          meaning={t('leftMeaning')}
        />
      </Figures>
      <AsOfLine position={position} />
      {env().GRIDHALL_DEMO && <Inset>{t('demo')}</Inset>}
      <Section id="rounds" title={t('roundsTitle')}>
        <RoundTable rounds={rounds} now={position.time} linked={false} />
      </Section>
      <Section id="awards" title={t('awardsTitle')}>
        <PublicAwardTable awards={awards} />
      </Section>
    </>
  );
}
