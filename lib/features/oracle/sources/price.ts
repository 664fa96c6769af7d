import { SourceProblem } from './problem';

/** digits ÷ 10^scale; `scale` may be negative. Exact. */
export type Decimal = { digits: bigint; scale: number };

/** JSON's own grammar of numbers, which is also what a number in quotation marks must look like. */
const NUMBER = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,2}))?$/;

/** A price has a dozen digits; whatever has more is an attempt to keep us busy. */
const LONGEST = 80;

/** Undefined for anything that is no number: NaN, thousands separators, a comma as point, a currency sign. */
export function parseNumber(text: string): Decimal | undefined {
  const match = text.length <= LONGEST ? NUMBER.exec(text) : null;
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const digits = BigInt(whole + fraction);
  return { digits: sign ? -digits : digits, scale: fraction.length - Number(exponent) };
}

/** @throws SourceProblem notANumber, or notPositive for zero and below. */
export function readPositive(text: string, what: string): Decimal {
  const value = parseNumber(text);
  if (!value)
    throw new SourceProblem('notANumber', `${what} is ${JSON.stringify(text.slice(0, 40))}`);
  if (value.digits <= 0n) throw new SourceProblem('notPositive', `${what} is ${text}`);
  return value;
}

const SECONDS = { second: 1n, minute: 60n, hour: 3_600n, day: 86_400n } as const;

/** `H100-hour`, `8xH100-hour` (a node of eight), `H100-second`, … */
export const UNIT = /^(?:([1-9]\d{0,3})x)?H100-(second|minute|hour|day)$/;

/** How many seconds of one H100 a price of that unit buys. */
export function gpuSecondsOf(unit: string): bigint {
  const match = UNIT.exec(unit);
  if (!match) throw new Error(`${unit} is no unit of a price`);
  return BigInt(match[1] ?? '1') * SECONDS[match[2] as keyof typeof SECONDS];
}

export type PriceTerms = {
  unit: string;
  /** 2 for a price in cents. */
  minorDigits: number;
  /** Settlement currency for one of the source's. Absent when they are the same. */
  rate?: Decimal;
  /** Of the settlement asset. */
  decimals: number;
};

/**
 * Settlement-asset units for 1e18 CCH (one H100-hour):
 * ⌊value × rate × 3,600 × 10^decimals ÷ (10^minorDigits × GPU-seconds of the unit)⌋. Rounded down once, at the end: a lower
 * reference lets less capacity count as backing.
 */
export function toUnits(value: Decimal, { unit, minorDigits, rate, decimals }: PriceTerms): bigint {
  const scale = value.scale + (rate?.scale ?? 0) + minorDigits - decimals;
  const numerator = value.digits * (rate?.digits ?? 1n) * 3_600n;
  const shifted = scale < 0 ? numerator * 10n ** BigInt(-scale) : numerator;
  const denominator = gpuSecondsOf(unit) * (scale > 0 ? 10n ** BigInt(scale) : 1n);
  return shifted / denominator;
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** A moment as lists write it: ISO 8601 with its zone, or Unix seconds, or milliseconds. @throws SourceProblem badTime */
export function readTime(text: string): Date {
  const unix = /^(\d{9,10})(?:\.\d+)?$/.exec(text);
  const ms = unix ? Number(unix[1]) * 1_000 : /^\d{12,13}$/.test(text) ? Number(text) : NaN;
  const time = new Date(Number.isNaN(ms) && ISO.test(text) ? Date.parse(text) : ms);
  if (Number.isNaN(time.getTime()))
    throw new SourceProblem('badTime', `${JSON.stringify(text.slice(0, 40))} is no moment`);
  return time;
}
