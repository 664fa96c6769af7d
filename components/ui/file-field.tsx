import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Field, inputStyle, splitField, type FieldProps } from './field';

type Props = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps | 'type'>;

const picker =
  'max-w-96 file:me-3 file:rounded-sm file:border file:border-solid file:border-line-strong file:bg-sunken file:px-3 file:py-1 file:font-semibold file:text-ink';

/** Say the kinds and the greatest size in the hint; `accept` only filters the picker. */
export function FileField(props: Props) {
  const { field, control, invalid, rest } = splitField(props);
  const { className, ...input } = rest;
  return (
    <Field {...field}>
      <input
        {...input}
        {...control}
        type="file"
        className={inputStyle(invalid, cx(picker, className))}
      />
    </Field>
  );
}
