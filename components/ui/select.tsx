import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Field, inputStyle, splitField, type FieldProps } from './field';
import { Icon } from './icon';

export type Option = { value: string; label: string; disabled?: boolean };

type Props = FieldProps &
  Omit<ComponentProps<'select'>, keyof FieldProps> & {
    options: Option[];
    /** Text of an empty first choice; without it the first option is chosen. */
    placeholder?: string;
  };

/** For up to about fifteen choices; Combobox for more, Radios for up to five. */
export function Select(props: Props) {
  const { field, control, invalid, rest } = splitField(props);
  const { options, placeholder, className, ...select } = rest;
  return (
    <Field {...field}>
      <span className="relative block w-fit max-w-full">
        <select
          {...select}
          {...control}
          className={inputStyle(invalid, cx('appearance-none pe-10', className))}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron" className="pointer-events-none absolute end-3 top-3.5" />
      </span>
    </Field>
  );
}
