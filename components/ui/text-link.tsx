import type { ComponentProps } from 'react';
import { Link } from '@/lib/i18n/navigation';
import { cx } from './cx';

/** A link in running text, to a page of the portal. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link {...rest} className={cx('link', className)} />;
}
