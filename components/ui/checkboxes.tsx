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
  defaultValues?: string[];
};

/** Any number of them. The values arrive under one name. */
export function Checkboxes({ name, id = name, items, defaultValues = [], ...group }: Props) {
  return (
    <Fieldset {...group} id={`${id}-group`}>
      <div className="flex flex-col">
        {items.map((item, index) => (
          <Choice
            key={item.value}
            type="checkbox"
            name={name}
            id={index === 0 ? id : `${id}-${item.value}`}
            item={item}
            defaultChecked={defaultValues.includes(item.value)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
