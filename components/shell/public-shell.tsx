import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageWidth } from '@/components/ui/page-width';
import { getPathname } from '@/lib/i18n/navigation';
import { Footer } from './footer';
import { Masthead, type Service } from './masthead';

/** Frame of the pages that anyone may read. It holds no session and no wallet. */
export function PublicShell({
  city,
  demo,
  sourceUrl,
  children,
}: Service & { children: ReactNode }) {
  const t = useTranslations('shell');
  const signIn = getPathname({ href: '/sign-in', locale: useLocale() });
  return (
    <>
      <Masthead
        city={city}
        demo={demo}
        // A whole page load on purpose: the desks run under a stricter content security policy.
        end={
          <a href={signIn} className="font-semibold link">
            {t('signIn')}
          </a>
        }
      />
      <PageWidth className="grow py-8 sm:py-10">
        <main id="main" tabIndex={-1} className="outline-none">
          {children}
        </main>
      </PageWidth>
      <Footer city={city} sourceUrl={sourceUrl} />
    </>
  );
}
