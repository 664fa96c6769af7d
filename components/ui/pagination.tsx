import { useTranslations } from 'next-intl';
import { Link } from '@/lib/i18n/navigation';
import { Icon } from './icon';

const style = 'link inline-flex min-h-11 items-center gap-2 font-semibold';

/** Newer and older, or previous and next: two links and where one is. Nothing to page, nothing shown. */
export function Pagination({
  previous,
  next,
  position,
  label,
}: {
  previous?: { href: string; text: string };
  next?: { href: string; text: string };
  /** For example "Entries 51 to 100 of 1'204". */
  position?: string;
  label?: string;
}) {
  const t = useTranslations('ui');
  if (!previous && !next && !position) return null;
  return (
    <nav
      aria-label={label ?? t('pagination')}
      data-print="hide"
      className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2"
    >
      <span className="text-sm text-muted">{position}</span>
      <span className="flex flex-wrap gap-6">
        {previous && (
          <Link href={previous.href} rel="prev" className={style}>
            <Icon name="back" />
            {previous.text}
          </Link>
        )}
        {next && (
          <Link href={next.href} rel="next" className={style}>
            {next.text}
            <Icon name="forward" />
          </Link>
        )}
      </span>
    </nav>
  );
}
