import type { ReactNode } from 'react';
import { cx } from './cx';
import { hasError, type FieldProps } from './field';
import { FieldError } from './field-error';
import { Hint } from './hint';

type Props = {
  legend: ReactNode;
  hint?: ReactNode;
  error?: FieldProps['error'];
  id?: string;
  /** `lg` when the legend is the page's question. */
  legendSize?: 'base' | 'lg';
  children: ReactNode;
};

/** Several inputs under one question. */
export function Fieldset({ legend, hint, error, id, legendSize = 'base', children }: Props) {
  const invalid = hasError(error);
  const described = [hint && id && `${id}-hint`, invalid && id && `${id}-error`];
  return (
    // The bar of an error stands on a box around the fieldset, whose own border begins only at the
    // middle of its legend.
    <div className={cx(invalid && 'border-s-4 border-bad ps-4')}>
      <fieldset
        id={id}
        aria-describedby={described.filter(Boolean).join(' ') || undefined}
        className="min-w-0"
      >
        <legend className={cx('mb-1.5 font-semibold', legendSize === 'lg' && 'text-xl')}>
          {legend}
        </legend>
        <div className="flex flex-col gap-3">
          {hint && <Hint id={id && `${id}-hint`}>{hint}</Hint>}
          <FieldError id={id && `${id}-error`} error={error} />
          {children}
        </div>
      </fieldset>
    </div>
  );
}
