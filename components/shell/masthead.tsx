import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { HourRing } from '@/components/ui/hour-ring';
import { OfficialBanner } from '@/components/ui/official-banner';
import { PageWidth } from '@/components/ui/page-width';
import { PhaseBanner } from '@/components/ui/phase-banner';
import { ServiceNavigation } from '@/components/ui/service-navigation';
import { SkipLink } from '@/components/ui/skip-link';
import { Link } from '@/lib/i18n/navigation';
import { publicLinks } from './navigation';

export type Service = {
  /** As it stands in a sentence: `City of Zug`. */
  city: string;
  /** The permanent banner that says everything here is invented. */
  demo: boolean;
  /** Where the city publishes the code it runs; the footer names it when known. */
  sourceUrl?: string;
};

/** Who this is from, what it is called, where one can go: the top of every page. */
export function Masthead({
  city,
  demo,
  end,
}: Service & {
  /** At the far end of the navigation: the way to sign in, or who is signed in. */
  end?: ReactNode;
}) {
  const t = useTranslations('shell');
  return (
    <header>
      <SkipLink>{t('skip')}</SkipLink>
      <div className="border-b border-line bg-sunken" data-print="hide">
        <PageWidth>
          <OfficialBanner statement={t('official', { city })} question={t('officialQuestion')}>
            {t('officialAnswer')}
          </OfficialBanner>
        </PageWidth>
      </div>
      <PageWidth className="pt-4 pb-1">
        <Link
          href="/"
          className="inline-flex items-center gap-3 py-1 text-ink no-underline hover:underline"
        >
          <HourRing share={0.75} size={30} decorative />
          <span className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-lg font-bold">{t('serviceName')}</span>
            <span className="text-sm text-muted">{t('programme', { city })}</span>
          </span>
        </Link>
      </PageWidth>
      <div className="border-b border-line">
        <PageWidth>
          <ServiceNavigation
            label={t('navigation')}
            menu={t('menu')}
            links={publicLinks(t)}
            end={end}
          />
        </PageWidth>
      </div>
      {demo && (
        <div className="border-b border-line">
          <PageWidth>
            <PhaseBanner phase={t('demoPhase')}>{t('demoText')}</PhaseBanner>
          </PageWidth>
        </div>
      )}
    </header>
  );
}
