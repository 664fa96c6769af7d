import serialize from 'canonicalize';

/**
 * What may stand in an entry or a record. Integers that can pass 2^53 (amounts, sizes, identifiers) are decimal strings;
 * a small count may be a number. Everything that two JSON writers could spell differently is refused.
 */
export type Canonical =
  string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * The one JSON text of `value` after RFC 8785. Throws a TypeError that names the path of the first thing that has no
 * single spelling: a fraction, an unsafe integer, -0, bigint, undefined, a symbol, a function, a class instance, a hole in
 * an array, a lone surrogate, a NUL (which PostgreSQL cannot keep).
 */
export function canonical(value: Canonical): string {
  refuseAmbiguous(value, '$');
  const text = serialize(value);
  if (text === undefined) throw new TypeError('nothing to write');
  return text;
}

function refuseAmbiguous(value: unknown, path: string): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') return refuseBrokenText(value, path);
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value) && !Object.is(value, -0)) return;
    throw new TypeError(`${path}: ${value} is no safe integer; write it as a decimal string`);
  }
  if (typeof value !== 'object')
    throw new TypeError(`${path}: ${typeof value} has no JSON spelling`);
  if (Array.isArray(value)) {
    // Not forEach: it would skip holes.
    for (let i = 0; i < value.length; i++) refuseAmbiguous(value[i], `${path}[${i}]`);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError(`${path}: only plain objects can be written`);
  for (const [key, item] of Object.entries(value)) {
    refuseBrokenText(key, `${path} key`);
    if (key === 'toJSON') throw new TypeError(`${path}: toJSON is not a field name`);
    refuseAmbiguous(item, `${path}.${key}`);
  }
}

function refuseBrokenText(text: string, path: string): void {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError(`${path}: lone surrogate`);
  if (text.includes('\0')) throw new TypeError(`${path}: NUL character`);
}
