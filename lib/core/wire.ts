import { z } from 'zod';

/**
 * How the machine interface spells things. Every integer is a decimal string, also the short ones: amounts pass 2^53, and
 * a reader should not have to know which of them can.
 */
export const decimalText = z
  .string()
  .regex(/^(0|[1-9]\d{0,77})$/)
  .meta({ description: 'A non-negative integer, decimal.', example: '2400000' });

export const hashText = z
  .string()
  .regex(/^0x[0-9a-f]{64}$/)
  .meta({ description: '32 bytes, 0x and lower-case hexadecimal.' });

export const addressText = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/)
  .meta({ description: 'An account, EIP-55.' });

/** ISO 8601 in UTC. */
export const timeText = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });

/** The block that an answer was read at. `timestamp` is its own, in Unix seconds. */
export const blockText = z.object({
  number: decimalText,
  hash: hashText,
  timestamp: decimalText,
});

/** ISO 3166-2, as the chain keeps it. */
export const regionText = z
  .string()
  .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'an ISO 3166-2 code such as CH-ZG')
  .meta({ description: 'ISO 3166-2 code.', example: 'CH-ZG' });

export const classText = z
  .string()
  .max(32)
  .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, 'a GPU class such as H100-SXM5-80')
  .meta({ description: 'GPU class of the hardware catalogue.', example: 'H100-SXM5-80' });

/** The depth of a certification. */
export const tierText = z
  .string()
  .regex(/^[1-4]$/, 'a tier from 1 to 4')
  .transform(Number);
