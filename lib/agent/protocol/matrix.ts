import { createHash } from 'node:crypto';

import type { Hex } from 'viem';

/** Entries are 0 to 15: the product of two matrices of this size stays below 2^24, so that single precision is exact. */
export const LARGEST_SIZE = 8_192;

/** A Mersenne prime: products of an entry of the product (< 2^21) with a residue stay below 2^53. */
export const PRIME = 2_147_483_647;

export type MatrixName = 'A' | 'B';

/**
 * The entries of a challenge's matrix, row by row, four bits each, from SHAKE256(`gridhall-matrix/1` ‖ name ‖ seed): high
 * half of a byte first. Whoever has the seed has the same matrix; 8,192 × 8,192 take a tenth of a second.
 */
export function matrixOf(seed: Hex, name: MatrixName, size: number): Uint8Array {
  if (!Number.isInteger(size) || size < 2 || size > LARGEST_SIZE || size % 2 !== 0)
    throw new RangeError(`no size of a challenge: ${size}`);
  const stream = createHash('shake256', { outputLength: (size * size) / 2 })
    .update(`gridhall-matrix/1${name}`)
    .update(Buffer.from(seed.slice(2), 'hex'))
    .digest();
  const entries = new Uint8Array(size * size);
  for (let at = 0; at < stream.length; at++) {
    const byte = stream[at]!;
    entries[2 * at] = byte >> 4;
    entries[2 * at + 1] = byte & 15;
  }
  return entries;
}

/** A vector of residues below PRIME from a seed: 31 bits each; the one value too many counts as zero. */
export function vectorOf(seed: Hex, size: number): Float64Array {
  const stream = createHash('shake256', { outputLength: size * 4 })
    .update('gridhall-vector/1')
    .update(Buffer.from(seed.slice(2), 'hex'))
    .digest();
  return Float64Array.from({ length: size }, (_, index) => {
    const value = stream.readUInt32BE(index * 4) & 0x7fffffff;
    return value === PRIME ? 0 : value;
  });
}

/** matrix · vector mod PRIME; entries of the matrix below 2^21, of the vector below PRIME. */
export function timesVector(
  matrix: ArrayLike<number>,
  vector: ArrayLike<number>,
  size: number,
): Float64Array {
  const product = new Float64Array(size);
  for (let row = 0; row < size; row++) product[row] = rowTimes(matrix, row * size, vector, size);
  return product;
}

/** One row of the same, which begins at `from`. */
export function rowTimes(
  matrix: ArrayLike<number>,
  from: number,
  vector: ArrayLike<number>,
  size: number,
): number {
  let sum = 0;
  // The sum stays below 2^52 + 2^31 before it is reduced: exact.
  for (let column = 0; column < size; column++)
    sum = (sum + matrix[from + column]! * vector[column]!) % PRIME;
  return sum;
}

/** C = A · B, exactly: plain, by rows, for sizes that a CPU does in seconds. */
export function multiply(a: Uint8Array, b: Uint8Array, size: number): Int32Array {
  const c = new Int32Array(size * size);
  // Blocks of B that stay in the cache while all rows of A pass over them.
  const block = 64;
  for (let k0 = 0; k0 < size; k0 += block)
    for (let row = 0; row < size; row++) {
      const out = c.subarray(row * size, (row + 1) * size);
      for (let k = k0; k < Math.min(k0 + block, size); k++) {
        const factor = a[row * size + k]!;
        if (factor === 0) continue;
        const line = b.subarray(k * size, (k + 1) * size);
        for (let column = 0; column < size; column++) out[column]! += factor * line[column]!;
      }
    }
  return c;
}
