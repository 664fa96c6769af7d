import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageWidth } from '@/components/ui/page-width';
import { SideNav } from '@/components/ui/side-nav';
import { Footer } from './footer';
import { Masthead, type Service } from './masthead';
import { deskLinks, type DeskArea } from './navigation';

/** Frame of the signed-in areas: the public navigation above, the desk's own list at the side. */
export function DeskShell({
  area,
  city,
  demo,
  sourceUrl,
  account,
  notice,
  children,
}: Service & {
  area: DeskArea;
  /** Who is signed in, the wallet button, the way out. */
  account?: ReactNode;
  /** Above the page: wrong chain, role about to expire. */
  notice?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations('shell');
  const links = deskLinks(area, t);
  return (
    <>
      <Masthead city={city} demo={demo} end={account} />
      <PageWidth className="grow py-6 sm:py-8">
        {notice}
        <div className="grid grid-cols-1 gap-x-10 gap-y-6 md:grid-cols-[13rem_minmax(0,1fr)]">
          <SideNav label={t(`areas.${area}`)} items={links} />
          <main id="main" tabIndex={-1} className="min-w-0 outline-none">
            {children}
          </main>
        </div>
      </PageWidth>
      <Footer city={city} sourceUrl={sourceUrl} />
    </>
  );
}
