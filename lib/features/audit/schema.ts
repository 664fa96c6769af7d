import { z } from 'zod';

/**
 * The machine interface of the log, `/api/v1/audit`. Integers are decimal strings both ways, hashes 0x-hex in lower case.
 * Public and stable: other people's verifiers read it.
 */
const integerText = z.string().regex(/^(0|[1-9]\d{0,17})$/, 'a decimal integer below 10^18');

const integer = integerText.transform(BigInt);

const hash = z.string().regex(/^0x[0-9a-f]{64}$/);

export const MAX_PAGE = 1_000;

export const entriesQuery = z.strictObject({
  /** Entries whose index is above it; without it, from index 0 on. */
  after: integer.optional(),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'an integer from 1 to 1000')
    .transform(Number)
    .refine((limit) => limit <= MAX_PAGE, 'an integer from 1 to 1000')
    .default(100),
});

/** `index` below `size`, `size` at most the log's. */
export const inclusionQuery = z.strictObject({ index: integer, size: integer });

/** `from` at most `to`, `to` at most the log's size. */
export const consistencyQuery = z.strictObject({ from: integer, to: integer });

export const checkpointResponse = z.object({
  origin: z.string(),
  /** Entries in the log now. */
  size: integerText,
  root: hash,
  /** The newest checkpoint that the chain holds; null before the first. */
  anchor: z.object({ size: integerText, root: hash, tx: hash, block: integerText }).nullable(),
});

export const entriesResponse = z.object({
  /** Entries in the log now. */
  size: integerText,
  entries: z.array(
    z.object({
      index: integerText,
      /** Canonical JSON (RFC 8785), to be hashed byte for byte as it stands. */
      entry: z.string(),
      /** SHA-256(0x00 ‖ UTF-8 of entry). */
      leafHash: hash,
    }),
  ),
});

export const inclusionResponse = z.object({
  index: integerText,
  size: integerText,
  leafHash: hash,
  root: hash,
  /** From the leaf's sibling upwards (RFC 9162, 2.1.3). */
  hashes: z.array(hash),
});

export const consistencyResponse = z.object({
  from: integerText,
  to: integerText,
  fromRoot: hash,
  toRoot: hash,
  /** RFC 9162, 2.1.4. Empty when `from` is 0 or `to`. */
  hashes: z.array(hash),
});

export type EntriesQuery = z.output<typeof entriesQuery>;
export type InclusionQuery = z.output<typeof inclusionQuery>;
export type ConsistencyQuery = z.output<typeof consistencyQuery>;
export type CheckpointResponse = z.infer<typeof checkpointResponse>;
export type EntriesResponse = z.infer<typeof entriesResponse>;
export type InclusionResponse = z.infer<typeof inclusionResponse>;
export type ConsistencyResponse = z.infer<typeof consistencyResponse>;
