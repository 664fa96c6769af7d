import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Icon } from './icon';

/** A link that leaves the portal, in the same tab. The icon and its text say so. */
export function ExternalLink({
  className,
  children,
  ...rest
}: ComponentProps<'a'> & { href: string }) {
  const t = useTranslations('ui');
  return (
    <a {...rest} rel="noreferrer" className={cx('link', className)}>
      {children} <Icon name="external" className="text-[0.85em]" />
      <span className="sr-only">{t('externalLink')}</span>
    </a>
  );
}
