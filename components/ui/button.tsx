import type { ComponentProps, ReactNode } from 'react';
import { buttonStyle, type ButtonTone } from './button-style';
import { Spinner } from './spinner';

type Props = ComponentProps<'button'> & {
  tone?: ButtonTone;
  /** Set while the act runs: the button stays focusable, says so, and submits nothing twice. */
  pending?: boolean;
  pendingLabel?: ReactNode;
};

export function Button({
  tone = 'primary',
  type = 'button',
  pending = false,
  pendingLabel,
  className,
  children,
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      // A pending submit button becomes a plain one, so that a second press sends nothing.
      type={pending ? 'button' : type}
      onClick={pending ? undefined : rest.onClick}
      aria-disabled={pending || rest['aria-disabled']}
      aria-busy={pending || undefined}
      className={buttonStyle(
        tone,
        `disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-muted disabled:no-underline aria-disabled:cursor-not-allowed ${className ?? ''}`,
      )}
    >
      {pending && <Spinner />}
      {pending && pendingLabel !== undefined ? pendingLabel : children}
    </button>
  );
}
