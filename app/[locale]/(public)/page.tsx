import { getTranslations } from 'next-intl/server';
import { LastKnown } from '@/components/framework/last-known';
import { NotIndexed } from '@/components/framework/not-indexed';
import { StoryList } from '@/components/log/story-list';
import { Door, Doors } from '@/components/overview/doors';
import { HeadlineFigures } from '@/components/overview/headline-figures';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { env } from '@/lib/env';
import { asOf, settlementAsset } from '@/lib/features/framework/queries';
import { unlessNotIndexed } from '@/lib/features/framework/unless-not-indexed';
import { reserveNow } from '@/lib/features/reserve/queries';
import { mirroredTransparency, monthAgo } from '@/lib/features/transparency/queries';
import { HEADLINES } from '@/lib/features/transparency/stories';
import { listStories, publicNames } from '@/lib/features/transparency/story-queries';
import { ClientMessages } from '@/lib/i18n/client-messages';
import { enterLocale } from '@/lib/i18n/enter-locale';

export const revalidate = 5;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'overview.public' });
  return { title: t('metaTitle') };
}

export default async function OverviewPage({ params }: Props) {
  await enterLocale(params);
  const t = await getTranslations('overview.public');
  const overview = await unlessNotIndexed(loadOverview);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { city: env().GRIDHALL_CITY })} />
      {overview ? (
        <>
          <Section id="figures" title={t('figures.title')}>
            <LastKnown since={overview.silentSince} />
            <ClientMessages areas={['overview']}>
              <HeadlineFigures {...overview.headline} />
            </ClientMessages>
          </Section>
          <Section
            id="acts"
            title={t('acts.title')}
            lead={t('acts.lead')}
            actions={<TextLink href="/log">{t('acts.all')}</TextLink>}
          >
            {overview.stories.length === 0 ? (
              <EmptyState title={t('acts.emptyTitle')}>{t('acts.emptyText')}</EmptyState>
            ) : (
              <StoryList
                stories={overview.stories}
                names={overview.names}
                asset={overview.headline.asset}
              />
            )}
          </Section>
        </>
      ) : (
        <NotIndexed />
      )}
      <Section id="check" title={t('check.title')}>
        <Doors>
          <Door title={t('check.chainTitle')} text={t('check.chainText')}>
            <TextLink href="/reserve#verify">{t('check.chainLink')}</TextLink>
          </Door>
          <Door title={t('check.logTitle')} text={t('check.logText')}>
            <TextLink href="/log">{t('check.logLink')}</TextLink>
          </Door>
          <Door title={t('check.dataTitle')} text={t('check.dataText')}>
            <TextLink href="/interface">{t('check.dataLink')}</TextLink>
          </Door>
        </Doors>
      </Section>
      <Section id="doors" title={t('doors.title')}>
        <Doors>
          <Door title={t('doors.smeTitle')} text={t('doors.smeText')}>
            <TextLink href="/grants">{t('doors.smeLink')}</TextLink>
          </Door>
          <Door title={t('doors.providerTitle')} text={t('doors.providerText')}>
            <TextLink href="/providers">{t('doors.providerLink')}</TextLink>
          </Door>
          <Door title={t('doors.officialTitle')} text={t('doors.officialText')}>
            {/* A whole page load: the signed-in areas have a stricter content security policy. */}
            <a href="/sign-in" className="link">
              {t('doors.officialLink')}
            </a>
          </Door>
        </Doors>
      </Section>
    </>
  );
}

async function loadOverview() {
  const [at, initial, asset, month, reserve, stories, names] = await Promise.all([
    asOf(),
    mirroredTransparency(),
    settlementAsset(),
    monthAgo(),
    reserveNow(),
    listStories({ names: HEADLINES, take: 8 }),
    publicNames(),
  ]);
  const headline = { initial, asset, month, healthyBps: reserve.healthyBps };
  return { headline, stories, names, silentSince: at.silentSince };
}
