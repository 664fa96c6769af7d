import type { ComponentProps } from 'react';
import { TextField } from './text-field';

/**
 * A number typed as text: `type="number"` loses digits, reacts to the wheel and hides what was
 * mistyped. Give the unit as `suffix`; the value arrives as a string and is parsed at the edge.
 */
export function NumberField({
  decimals = true,
  ...rest
}: ComponentProps<typeof TextField> & { decimals?: boolean }) {
  return (
    <TextField
      width="sm"
      {...rest}
      inputMode={decimals ? 'decimal' : 'numeric'}
      autoComplete="off"
      spellCheck={false}
      className="text-end"
    />
  );
}
