import type { Hex } from 'viem';
import { z } from 'zod';

/** JSON-RPC's spellings, lower case, checked where they come in: what is spelled otherwise would not be found by its address. */
export const hex = z.custom<Hex>(
  (value) => typeof value === 'string' && /^0x[0-9a-f]*$/.test(value),
);
export const hash = z.custom<Hex>(
  (value) => typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value),
);
export const quantity = z
  .string()
  .regex(/^0x[0-9a-f]{1,64}$/)
  .transform((value) => BigInt(value));
