import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { FieldError } from './field-error';
import { Hint } from './hint';

/** What every field takes. `id` defaults to `name`, which is where ErrorSummary's links go. */
export type FieldProps = {
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  /** One sentence or several, for example Conform's `field.errors`. */
  error?: string | string[];
  /** Says "(optional)" beside the label. Required is the rule, so it is not marked. */
  optional?: boolean;
  /** `lg` when the label is the page's question. */
  labelSize?: 'base' | 'lg';
};

export function hasError(error: FieldProps['error']): boolean {
  return Array.isArray(error) ? error.length > 0 : Boolean(error);
}

/**
 * Parts a field's props: `field` for Field, `control` with the ids that tie hint and error to the
 * input, and `rest`, which is the input's own.
 */
export function splitField<Props extends FieldProps>(props: Props) {
  const { name, id = name, label, hint, error, optional, labelSize, ...rest } = props;
  const invalid = hasError(error);
  const describedBy = [hint && `${id}-hint`, invalid && `${id}-error`].filter(Boolean).join(' ');
  return {
    field: { name, id, label, hint, error, optional, labelSize },
    control: {
      name,
      id,
      'aria-describedby': describedBy || undefined,
      'aria-invalid': invalid || undefined,
    },
    invalid,
    rest,
  };
}

/** Label, hint, error and the input between them; an error marks the whole field with a bar. */
export function Field({
  children,
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  labelSize = 'base',
}: FieldProps & { children: ReactNode }) {
  const t = useTranslations('ui');
  return (
    <div className={cx('flex flex-col gap-1.5', hasError(error) && 'border-s-4 border-bad ps-4')}>
      <label htmlFor={id} className={cx('font-semibold', labelSize === 'lg' && 'text-xl')}>
        {label}
        {optional && <span className="font-normal text-muted"> {t('optional')}</span>}
      </label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      <FieldError id={`${id}-error`} error={error} />
      {children}
    </div>
  );
}

const box =
  'min-h-11 w-full rounded-sm border bg-surface px-3 py-2 text-base text-ink placeholder:text-muted disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted';

/** Looks of an input box; a wrong one is wider bordered as well as red. */
export function inputStyle(invalid: boolean, className?: string): string {
  return cx(box, invalid ? 'border-2 border-bad' : 'border-line-strong', className);
}
