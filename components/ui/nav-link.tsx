'use client';

import type { ReactNode } from 'react';
import { Link, usePathname } from '@/lib/i18n/navigation';

/** A link that knows when it leads to the page, or to a page above the page, that is shown. */
export function NavLink({
  href,
  exact = false,
  except,
  className,
  children,
}: {
  href: string;
  /** Only the page itself counts, not those below it. */
  exact?: boolean;
  /** A page below it that another link leads to. */
  except?: string | undefined;
  className?: string;
  children: ReactNode;
}) {
  const path = usePathname();
  const here = path === href;
  const below =
    !exact && href !== '/' && path.startsWith(`${href}/`) && !(except && path.startsWith(except));
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : below ? 'true' : undefined}
      className={className}
    >
      {children}
    </Link>
  );
}
