import { fromBytes32 } from '@/lib/core/ids';
import type { Hex } from 'viem';

const INT4_MAX = 2 ** 31 - 1;
/** 9999-12-31T23:59:59Z: the last second that every date library and Postgres driver spells the same way. */
const LAST_SECOND = 253_402_300_799n;

/**
 * Contracts allow wider numbers than the columns hold. A slip of a privileged hand (a delay of a century) must not stop
 * the mirror, so such a number is stored as the largest; the exact one is in the event's arguments.
 */
export function toInt4(value: bigint | number): number {
  return value > INT4_MAX ? INT4_MAX : Number(value);
}

export function isInt4(value: bigint): boolean {
  return value <= BigInt(INT4_MAX);
}

/** Unix seconds → Date, at most the end of the year 9999. */
export function toDate(seconds: bigint | number): Date {
  const wide = BigInt(seconds);
  return new Date(Number(wide > LAST_SECOND ? LAST_SECOND : wide) * 1000);
}

/**
 * The short name in a bytes32. Bytes that are no printable ASCII stay hexadecimal: anyone may apply from a region of
 * their own invention, and two of them must neither look alike nor hold what Postgres refuses.
 */
export function toName(value: Hex): string {
  const name = fromBytes32(value);
  return /^[\x20-\x7e]+$/.test(name) ? name : value;
}

/** Text as Postgres takes it: NUL becomes U+FFFD. */
export function toText(value: string): string {
  return value.replaceAll('\u0000', '\ufffd');
}
