export const groups = [
  'forms',
  'choices',
  'acts',
  'lists',
  'documents',
  'figures',
  'text',
  'navigation',
  'waiting',
  'charts',
  'maps',
  'tokens',
] as const;

export type Group = (typeof groups)[number];

export function isGroup(value: string): value is Group {
  return (groups as readonly string[]).includes(value);
}
