import type { Hex } from 'viem';
import { z } from 'zod';

/** JSON-RPC's spellings, checked where they come in. */
export const hex = z.custom<Hex>(
  (value) => typeof value === 'string' && /^0x[0-9a-f]*$/i.test(value),
);
export const hash = z.custom<Hex>(
  (value) => typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value),
);
export const quantity = z
  .string()
  .regex(/^0x[0-9a-f]{1,64}$/)
  .transform((value) => BigInt(value));
