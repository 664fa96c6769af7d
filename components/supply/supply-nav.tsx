import { useTranslations } from 'next-intl';
import { NavLink } from '@/components/ui/nav-link';

const PAGES = [
  ['now', '/supply'],
  ['history', '/supply/history'],
  ['concentration', '/supply/concentration'],
  ['energy', '/supply/energy'],
  ['between', '/supply/between'],
] as const;

/** The views of the supply: pages of their own, so that each has an address. */
export function SupplyNav() {
  const t = useTranslations('supply.public.nav');
  return (
    <nav aria-label={t('label')} className="mb-8" data-print="hide">
      <ul className="flex flex-wrap gap-x-6 border-b border-line">
        {PAGES.map(([key, href]) => (
          <li key={key}>
            <NavLink
              href={href}
              exact
              className="-mb-px inline-flex min-h-11 items-center border-b-4 border-transparent py-2 text-accent no-underline hover:border-line-strong aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {t(key)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
