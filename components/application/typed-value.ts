/** The text that stands under a form's name, `owners[0].share`, in what was typed; undefined when there is none. */
export function typedValue(typed: unknown, name: string): string | undefined {
  const found = name
    .split(/[.[\]]/)
    .filter(Boolean)
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null
          ? (inner as Record<string, unknown>)[key]
          : undefined,
      typed,
    );
  return typeof found === 'string' ? found : undefined;
}

/** Every text that was typed, by its form's name; empty ones left out. */
export function flatTyped(typed: unknown, prefix = ''): [name: string, text: string][] {
  if (typeof typed === 'string') return typed === '' ? [] : [[prefix, typed]];
  if (Array.isArray(typed))
    return typed.flatMap((item, index) => flatTyped(item, `${prefix}[${index}]`));
  if (typeof typed !== 'object' || typed === null) return [];
  return Object.entries(typed).flatMap(([key, value]) =>
    flatTyped(value, prefix ? `${prefix}.${key}` : key),
  );
}
