import { useTranslations } from 'next-intl';
import { PageWidth } from '@/components/ui/page-width';
import { ThemeSwitch } from '@/components/ui/theme-switch';
import { Link } from '@/lib/i18n/navigation';
import type { Service } from './masthead';
import { themeKey } from './theme-script';

export function Footer({ city, sourceUrl }: Omit<Service, 'demo'>) {
  const t = useTranslations('shell');
  return (
    <footer className="mt-20 border-t border-line bg-sunken text-sm" data-print="hide">
      <PageWidth className="flex flex-col gap-6 py-8">
        <nav aria-label={t('footerNavigation')}>
          <ul className="flex flex-wrap gap-x-6 gap-y-2">
            <li>
              <Link href="/accessibility" className="inline-block py-1 link">
                {t('accessibility')}
              </Link>
            </li>
            <li>
              <Link href="/interface" className="inline-block py-1 link">
                {t('api')}
              </Link>
            </li>
            {sourceUrl && (
              <li>
                <a href={sourceUrl} className="inline-block py-1 link">
                  {t('source')}
                </a>{' '}
                <span className="text-muted">({t('sourceLicence')})</span>
              </li>
            )}
          </ul>
        </nav>
        <div className="flex flex-wrap items-center justify-between gap-x-10 gap-y-3">
          <ThemeSwitch storageKey={themeKey} />
          <p className="text-muted">
            {t('language')}: <span lang="en">{t('languageName')}</span>
          </p>
        </div>
        <p className="text-muted">{t('footerCity', { city })}</p>
      </PageWidth>
    </footer>
  );
}
