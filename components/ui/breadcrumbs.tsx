import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/lib/i18n/navigation';
import { Icon } from './icon';

export type Crumb = { href: string; text: ReactNode };

/** The way up. The page itself is not in it: its heading stands right below. */
export function Breadcrumbs({ items }: { items: Crumb[] }) {
  const t = useTranslations('ui');
  return (
    <nav aria-label={t('breadcrumbs')} data-print="hide">
      <ol className="flex flex-wrap items-center gap-x-2 text-sm">
        {items.map((item, index) => (
          <li key={item.href} className="flex items-center gap-2">
            {index > 0 && (
              <Icon name="chevron" className="-rotate-90 text-[0.7em] text-muted rtl:rotate-90" />
            )}
            <Link href={item.href} className="py-1 link">
              {item.text}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
