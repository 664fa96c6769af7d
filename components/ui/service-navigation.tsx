import type { ReactNode } from 'react';
import { Icon } from './icon';
import { NavLink } from './nav-link';

export type ServiceLink = { href: string; text: ReactNode; exact?: boolean };

const wide =
  'flex min-h-12 items-center border-b-4 border-transparent pt-1 text-accent no-underline hover:border-line-strong aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink';
const narrow =
  'flex min-h-11 items-center border-s-4 border-transparent ps-3 text-accent no-underline aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink';

/** The service's main parts. A native fold on a phone, so it opens without scripts. */
export function ServiceNavigation({
  label,
  menu,
  links,
  end,
}: {
  label: string;
  /** The word on the fold. */
  menu: ReactNode;
  links: ServiceLink[];
  /** Stands at the far end: sign in, or the account. */
  end?: ReactNode;
}) {
  return (
    <div data-print="hide">
      <details className="md:hidden">
        <summary className="flex min-h-12 items-center gap-2 font-semibold marker:content-none">
          <Icon name="menu" />
          {menu}
        </summary>
        <nav aria-label={label} className="pb-4">
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <NavLink href={link.href} exact={link.exact} className={narrow}>
                  {link.text}
                </NavLink>
              </li>
            ))}
          </ul>
          {end && <div className="mt-3 border-t border-line ps-2 pt-3">{end}</div>}
        </nav>
      </details>
      <div className="hidden items-center justify-between gap-6 md:flex">
        <nav aria-label={label}>
          <ul className="flex flex-wrap gap-x-7">
            {links.map((link) => (
              <li key={link.href}>
                <NavLink href={link.href} exact={link.exact} className={wide}>
                  {link.text}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        {end && <div className="-me-2">{end}</div>}
      </div>
    </div>
  );
}
