export type JsonSafe = string | boolean | null | JsonSafe[] | { [key: string]: JsonSafe };

/**
 * Decoded ABI values → JSON that loses nothing: integers, also the short ones that viem decodes to `number`, become
 * decimal strings. A NUL inside a text becomes U+FFFD: anyone may put one into a log, and Postgres holds none.
 */
export function toJsonSafe(value: unknown): JsonSafe {
  switch (typeof value) {
    case 'string':
      return value.includes('\u0000') ? value.replaceAll('\u0000', '\ufffd') : value;
    case 'bigint':
    case 'number':
      return value.toString();
    case 'boolean':
      return value;
    case 'object':
      if (value === null) return null;
      if (Array.isArray(value)) return value.map(toJsonSafe);
      return Object.fromEntries(
        Object.entries(value).map(([key, entry]) => [key, toJsonSafe(entry)]),
      );
    default:
      return null;
  }
}
