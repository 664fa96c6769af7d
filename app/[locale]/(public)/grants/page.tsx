import { getTranslations } from 'next-intl/server';
import { AsOfLine } from '@/components/framework/as-of-line';
import { NotIndexed } from '@/components/framework/not-indexed';
import { GrantFigures } from '@/components/grants/grant-figures';
import { PublicAwardTable } from '@/components/grants/public-award-table';
import { PublicRounds } from '@/components/grants/public-rounds';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { env } from '@/lib/env';
import { asOf } from '@/lib/features/framework/queries';
import { unlessNotIndexed } from '@/lib/features/framework/unless-not-indexed';
import { grantTotals, listAwards, listRounds } from '@/lib/features/grants/queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

export const revalidate = 5;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'grants.public' });
  return { title: t('metaTitle') };
}

export default async function GrantsPage({ params }: Props) {
  await enterLocale(params);
  const t = await getTranslations('grants.public');
  const page = await unlessNotIndexed(load);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={[{ href: '/', text: t('overview') }]}
      />
      {page ? (
        <>
          <Section id="figures" title={t('figuresTitle')}>
            <GrantFigures totals={page.totals} />
            <AsOfLine
              blockNumber={page.at.blockNumber}
              time={page.at.time}
              silentSince={page.at.silentSince}
            />
          </Section>
          <Section id="rounds" title={t('roundsTitle')}>
            <PublicRounds rounds={page.rounds} now={page.at.time} />
          </Section>
          <Section id="awards" title={t('awardsTitle')}>
            {env().GRIDHALL_DEMO && <Inset>{t('demo')}</Inset>}
            <PublicAwardTable awards={page.awards} />
          </Section>
        </>
      ) : (
        <NotIndexed />
      )}
    </>
  );
}

async function load() {
  const [at, rounds, awards, totals] = await Promise.all([
    asOf(),
    listRounds(),
    listAwards(),
    grantTotals(),
  ]);
  return { at, rounds, awards, totals };
}
