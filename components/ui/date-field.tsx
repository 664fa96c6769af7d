import type { ComponentProps } from 'react';
import { TextField } from './text-field';

/** The browser's own date input: works without scripts, in every language, and sends YYYY-MM-DD. */
export function DateField(props: Omit<ComponentProps<typeof TextField>, 'type'>) {
  return <TextField width="sm" {...props} type="date" />;
}
