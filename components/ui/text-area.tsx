import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Field, inputStyle, splitField, type FieldProps } from './field';

type Props = FieldProps & Omit<ComponentProps<'textarea'>, keyof FieldProps>;

export function TextArea(props: Props) {
  const { field, control, invalid, rest } = splitField(props);
  const { rows = 5, className, ...area } = rest;
  return (
    <Field {...field}>
      <textarea
        {...area}
        {...control}
        rows={rows}
        className={inputStyle(invalid, cx('max-w-prose read-only:bg-sunken', className))}
      />
    </Field>
  );
}
