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
  const fault = faultIn(value);
  if (fault) throw new TypeError(`$${fault.path}: ${fault.reason}`);
  const text = serialize(value);
  if (text === undefined) throw new TypeError('nothing to write');
  return text;
}

type Fault = { path: string; reason: string };

/** The path is put together on the way back from a fault: entries without one, which is all of them, pay nothing for it. */
function faultIn(value: unknown): Fault | undefined {
  if (value === null || typeof value === 'boolean') return undefined;
  if (typeof value === 'string') return faultInText(value);
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value) && !Object.is(value, -0)) return undefined;
    return { path: '', reason: `${value} is no safe integer; write it as a decimal string` };
  }
  if (typeof value !== 'object')
    return { path: '', reason: `${typeof value} has no JSON spelling` };
  return Array.isArray(value) ? faultInArray(value) : faultInObject(value);
}

function faultInArray(items: readonly unknown[]): Fault | undefined {
  // Not some() or forEach(): they skip holes.
  for (let i = 0; i < items.length; i++) {
    const fault = faultIn(items[i]);
    if (fault) return { ...fault, path: `[${i}]${fault.path}` };
  }
  return undefined;
}

function faultInObject(value: object): Fault | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    return { path: '', reason: 'only plain objects can be written' };
  for (const [key, item] of Object.entries(value)) {
    if (key === 'toJSON') return { path: '', reason: 'toJSON is not a field name' };
    const fault = faultInText(key) ?? faultIn(item);
    if (fault) return { ...fault, path: `.${key}${fault.path}` };
  }
  return undefined;
}

const LONE_SURROGATE = /\p{Surrogate}/u;

function faultInText(text: string): Fault | undefined {
  if (text.includes('\0')) return { path: '', reason: 'NUL character' };
  if (LONE_SURROGATE.test(text)) return { path: '', reason: 'lone surrogate' };
  return undefined;
}
