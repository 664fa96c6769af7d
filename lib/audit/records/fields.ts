import { getAddress, isAddress, type Address, type Hex } from 'viem';
import { z } from 'zod';

import type { Canonical } from '../canonical';

/**
 * The vocabulary of record bodies. Amounts, sizes and identifiers that can pass 2^53 are decimal strings; times are ISO 8601
 * in UTC; counts, basis points and seconds are numbers.
 */
export const reason = z.string().trim().min(10).max(4_000);

export const text = (max = 4_000) => z.string().trim().min(1).max(max);

/** A uint256 as a decimal string. */
export const amount = z.string().regex(/^(0|[1-9]\d{0,77})$/);

export const positiveAmount = amount.refine((value) => value !== '0');

export const id = z.string().trim().min(1).max(80);

export const hash = z.custom<Hex>(
  (value) => typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value),
  { error: 'a hash is 0x and 64 lower-case hex digits' },
);

export const bytes = z.custom<Hex>(
  (value) => typeof value === 'string' && /^0x([0-9a-f]{2}){0,8192}$/.test(value),
  { error: 'bytes are 0x and lower-case hex digits' },
);

/** Any spelling in, EIP-55 out. */
export const address = z
  .custom<Address>((value) => typeof value === 'string' && isAddress(value, { strict: false }), {
    error: 'no address',
  })
  .transform((value) => getAddress(value));

export const time = z.iso.datetime();

export const bps = z.int().min(0).max(10_000);

export const seconds = z.int().min(0).max(4_294_967_295);

/** A short ASCII name as the contracts keep it in a bytes32. */
export const shortName = z.string().regex(/^[\x21-\x7e]{1,32}$/);

export const direction = z.enum(['mint', 'redeem']);

/** What somebody filled in: whatever has one JSON spelling. */
export const answers = z.record(z.string().min(1).max(80), z.json() as z.ZodType<Canonical>);
