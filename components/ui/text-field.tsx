import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { Field, inputStyle, splitField, type FieldProps } from './field';

type Props = FieldProps &
  Omit<ComponentProps<'input'>, keyof FieldProps | 'size' | 'prefix' | 'width'> & {
    /** The width tells how much is expected. */
    width?: 'xs' | 'sm' | 'md' | 'full';
    /** A unit or symbol fixed to the box, for example `%` or `USDC`. */
    suffix?: ReactNode;
    prefix?: ReactNode;
  };

const widths = { xs: 'max-w-28', sm: 'max-w-56', md: 'max-w-96', full: '' };

export function TextField(props: Props) {
  const { field, control, invalid, rest } = splitField(props);
  const { width = 'md', suffix, prefix, className, ...input } = rest;
  return (
    <Field {...field}>
      <div className={cx('flex', widths[width])}>
        {prefix && <Affix side="start">{prefix}</Affix>}
        <input
          type="text"
          {...input}
          {...control}
          className={inputStyle(invalid, cx('min-w-0 read-only:bg-sunken', className))}
        />
        {suffix && <Affix side="end">{suffix}</Affix>}
      </div>
    </Field>
  );
}

function Affix({ side, children }: { side: 'start' | 'end'; children: ReactNode }) {
  return (
    <span
      className={cx(
        'flex items-center border-y border-line-strong bg-sunken px-3 whitespace-nowrap text-muted',
        side === 'start' ? 'rounded-s-sm border-s' : 'rounded-e-sm border-e',
      )}
    >
      {children}
    </span>
  );
}
