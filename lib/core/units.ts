/**
 * Integers only. CCH has 18 decimals (`WAD` = one H100-hour); money has the settlement asset's own decimals; shares are
 * basis points. Nothing here rounds silently: a function that rounds says which way in its name.
 */
export const WAD = 10n ** 18n;
export const BPS = 10_000n;

/** ⌊a × b ÷ c⌋ for non-negative integers. */
export function mulDivDown(a: bigint, b: bigint, c: bigint): bigint {
  return (a * b) / c;
}

/** ⌈a × b ÷ c⌉ for non-negative integers. */
export function mulDivUp(a: bigint, b: bigint, c: bigint): bigint {
  return (a * b + c - 1n) / c;
}

/** The decimal string of `value` scaled by `decimals`, with trailing zeros cut to at least `minimumFraction`. Exact. */
export function toDecimalString(value: bigint, decimals: number, minimumFraction = 0): string {
  const sign = value < 0n ? '-' : '';
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  let fraction = decimals === 0 ? '' : digits.slice(-decimals);
  while (fraction.length > minimumFraction && fraction.endsWith('0'))
    fraction = fraction.slice(0, -1);
  return fraction ? `${sign}${whole}.${fraction}` : `${sign}${whole}`;
}

/**
 * Parses what a person typed: digits, an optional fraction of at most `decimals` digits, and grouping by spaces,
 * apostrophes or underscores. Undefined when it is no such number: commas are refused because they mean thousands to one
 * reader and a fraction to another.
 */
export function parseDecimal(text: string, decimals: number): bigint | undefined {
  const cleaned = text.trim().replace(/(?<=\d)['’ \u00a0\u202f_](?=\d)/g, '');
  const match = /^(\d{1,78})(?:\.(\d+))?$/.exec(cleaned);
  if (!match) return undefined;
  const fraction = match[2] ?? '';
  if (fraction.length > decimals) return undefined;
  return BigInt(match[1] + fraction.padEnd(decimals, '0'));
}

/** Rounds down to `fractionDigits` and returns a number for Intl and for charts: for display, never for arithmetic. */
export function toDisplayNumber(value: bigint, decimals: number, fractionDigits = 2): number {
  const keep = Math.min(decimals, fractionDigits);
  const scaled = value / 10n ** BigInt(decimals - keep);
  return Number(scaled) / 10 ** keep;
}
