import type { ComponentProps, ReactNode } from 'react';
import { Hint } from './hint';

export type ChoiceItem = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  /** Shown while this choice is taken; the fields in it are always sent. */
  reveal?: ReactNode;
};

type Props = ComponentProps<'input'> & {
  type: 'radio' | 'checkbox';
  id: string;
  item: ChoiceItem;
};

/** One radio or checkbox with a 44 px target. */
export function Choice({ item, id, ...input }: Props) {
  const hintId = item.hint ? `${id}-hint` : undefined;
  return (
    <div className="group">
      <div className="flex items-start gap-3">
        <input
          {...input}
          id={id}
          value={item.value}
          disabled={item.disabled}
          aria-describedby={hintId}
          className="my-2.5 size-6 shrink-0 accent-accent disabled:cursor-not-allowed"
        />
        <div className="min-w-0 py-2.5">
          <label htmlFor={id} className={item.disabled ? 'text-muted' : ''}>
            {item.label}
          </label>
          {item.hint && <Hint id={hintId}>{item.hint}</Hint>}
        </div>
      </div>
      {item.reveal && (
        <div className="ms-3 mt-1 mb-2 hidden border-s-4 border-line ps-7 group-has-[>div>input:checked]:block">
          {item.reveal}
        </div>
      )}
    </div>
  );
}
