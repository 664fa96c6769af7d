import type { ReactNode } from 'react';
import { Choice, type ChoiceItem } from './choice';
import { Fieldset } from './fieldset';

type Props = {
  name: string;
  id?: string;
  legend: ReactNode;
  legendSize?: 'base' | 'lg';
  hint?: ReactNode;
  error?: string | string[];
  items: ChoiceItem[];
  defaultValue?: string;
  inline?: boolean;
  /** Id of the form that it belongs to, where it stands outside of it. */
  form?: string;
};

/** One of up to about five. The first radio carries the group's id, so that an error link lands on it. */
export function Radios({ name, id = name, items, defaultValue, inline, form, ...group }: Props) {
  return (
    <Fieldset {...group} id={`${id}-group`}>
      <div className={inline ? 'flex flex-wrap gap-x-6' : 'flex flex-col'}>
        {items.map((item, index) => (
          <Choice
            key={item.value}
            type="radio"
            name={name}
            form={form}
            id={index === 0 ? id : `${id}-${item.value}`}
            item={item}
            defaultChecked={item.value === defaultValue}
          />
        ))}
      </div>
    </Fieldset>
  );
}
