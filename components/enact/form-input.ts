type Value = string | Value[] | { [name: string]: Value };

/**
 * What a form holds, as an object: `inventory[0].units` becomes a list of objects. Empty answers are left out, so that a
 * missing answer and an untouched field mean the same to a schema.
 */
export function formInput(form: HTMLFormElement): Record<string, Value> {
  const root: Record<string, Value> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || value === '') continue;
    assign(root, pathOf(name), value);
  }
  return root;
}

function pathOf(name: string): string[] {
  return name.split(/[.[\]]/).filter(Boolean);
}

function assign(root: Record<string, Value>, path: string[], value: string): void {
  let place: Record<string, Value> | Value[] = root;
  path.forEach((part, index) => {
    const next = path[index + 1];
    const known: Value | undefined = (place as Record<string, Value>)[part];
    const child: Value = next === undefined ? value : (known ?? (/^\d+$/.test(next) ? [] : {}));
    (place as Record<string, Value>)[part] = child;
    place = child as Record<string, Value>;
  });
}
