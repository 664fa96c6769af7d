import { cx } from './cx';

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'destructive';

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-sm border py-2 text-base leading-snug font-semibold no-underline transition-colors';

const tones: Record<ButtonTone, string> = {
  primary:
    'border-accent bg-accent px-4 text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  secondary: 'border-line-strong bg-surface px-4 text-ink hover:border-ink hover:bg-sunken',
  quiet:
    'border-transparent bg-transparent px-2 text-accent underline decoration-1 underline-offset-4 hover:text-accent-strong hover:decoration-2',
  destructive: 'border-bad bg-bad px-4 text-on-accent hover:border-bad-strong hover:bg-bad-strong',
};

export function buttonStyle(tone: ButtonTone, className?: string): string {
  return cx(base, tones[tone], className);
}
