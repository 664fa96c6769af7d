import type { ComponentProps } from 'react';
import { Link } from '@/lib/i18n/navigation';
import { buttonStyle, type ButtonTone } from './button-style';

/** Looks like a button and goes somewhere. What changes something is a Button in a form. */
export function ButtonLink({
  tone = 'primary',
  className,
  ...rest
}: ComponentProps<typeof Link> & { tone?: ButtonTone }) {
  return <Link {...rest} className={buttonStyle(tone, className)} />;
}
