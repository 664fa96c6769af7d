import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { themeKey } from '@/components/shell/theme-script';
import { NavLink } from '@/components/ui/nav-link';
import { ThemeSwitch } from '@/components/ui/theme-switch';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { groups } from './groups';
import { refuseUnlessOpen } from './open';

export default async function GalleryLayout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}) {
  await enterLocale(params);
  refuseUnlessOpen();
  const t = await getTranslations('gallery');
  return (
    <>
      <header className="border-b border-line">
        <div className="flex flex-wrap items-center justify-between gap-4 px-4 py-3 sm:px-6">
          <nav aria-label={t('title')}>
            <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
              {groups.map((group) => (
                <li key={group}>
                  <NavLink
                    href={`/gallery/${group}`}
                    className="inline-block py-1 link aria-[current]:font-semibold"
                  >
                    {t(`groups.${group}`)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
          <ThemeSwitch storageKey={themeKey} />
        </div>
      </header>
      <div className="px-4 py-6 sm:px-6">
        <main id="main">{children}</main>
      </div>
    </>
  );
}
