import type { ReactNode } from 'react';
import { Icon } from './icon';
import { NavLink } from './nav-link';

export type SideNavItem = {
  href: string;
  text: ReactNode;
  exact?: boolean;
  except?: string;
  count?: ReactNode;
};

const linkStyle =
  'flex min-h-11 items-center justify-between gap-3 border-s-4 border-transparent py-2 ps-3 text-accent no-underline hover:border-line-strong hover:underline aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink';

/** The one side list of a desk; folds away on a phone, without scripts. */
export function SideNav({ label, items }: { label: string; items: SideNavItem[] }) {
  const list = (
    <ul className="flex flex-col">
      {items.map((item) => (
        <li key={item.href}>
          <NavLink href={item.href} exact={item.exact} except={item.except} className={linkStyle}>
            <span>{item.text}</span>
            {item.count !== undefined && (
              <span className="bg-sunken px-2 text-sm font-semibold text-ink">{item.count}</span>
            )}
          </NavLink>
        </li>
      ))}
    </ul>
  );
  return (
    <div data-print="hide">
      <details className="border-b border-line md:hidden">
        <summary className="flex min-h-11 items-center gap-2 font-semibold marker:content-none">
          <Icon name="menu" />
          {label}
        </summary>
        <nav aria-label={label} className="pb-3">
          {list}
        </nav>
      </details>
      <nav aria-label={label} className="sticky top-6 hidden md:block">
        {list}
      </nav>
    </div>
  );
}
