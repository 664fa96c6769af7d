import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';
import type { Address, Hex } from 'viem';
import { z } from 'zod';

import { addressText, hashText } from '@/lib/core/wire';

import { matrixOf, PRIME, rowTimes, timesVector, vectorOf } from './matrix';

/** Rows of the product that the portal asks to see. Who computed the share f of them gets through with f to this power. */
export const OPENED_ROWS = 16;
/** Bytes of an answer: sixteen rows of 8,192 entries and their paths. */
export const MAX_ANSWER_BYTES = 3_000_000;

const entry = z
  .int()
  .min(0)
  .max(2 ** 24);
const row = z.strictObject({
  index: z.int().min(0),
  entries: z.array(entry).max(8_192),
  path: z.array(hashText).max(13),
});
const common = {
  node: addressText,
  challenge: z.uuid(),
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
};

/** The three words of a node: I begin; this is what I computed; this is what you asked to see of it. */
export const challengeMessage = z
  .discriminatedUnion('step', [
    z.strictObject({ ...common, step: z.literal('start') }),
    z.strictObject({
      ...common,
      step: z.literal('commit'),
      root: hashText,
      milliseconds: z.int().min(0).max(86_400_000),
      device: z.enum(['cpu', 'gpu']),
    }),
    z.strictObject({
      ...common,
      step: z.literal('answer'),
      product: z.array(z.int().min(0).max(PRIME)).max(8_192),
      rows: z.array(row).max(OPENED_ROWS),
    }),
  ])
  .meta({ id: 'NodeChallenge' });
export type ChallengeMessage = z.infer<typeof challengeMessage>;

export const challengeResponse = z
  .object({
    serverTime: z.int(),
    seed: hashText.optional(),
    size: z.int().optional(),
    vectorSeed: hashText.optional(),
    rows: z.array(z.int()).optional(),
    verdict: z.enum(['PASSED', 'FAILED', 'EXPIRED']).optional(),
  })
  .meta({ id: 'NodeChallengeStep' });
export type ChallengeResponse = z.infer<typeof challengeResponse>;

type Unsigned<T> = T extends unknown ? Omit<T, 'signature'> : never;

/** What the session key signs of a step: tag ‖ node key ‖ SHA-256 of the canonical JSON of the rest. */
export function challengeBytes(message: Unsigned<ChallengeMessage>): Uint8Array<ArrayBuffer> {
  const text = canonicalize(message) ?? '';
  return Buffer.concat([
    Buffer.from('gridhall-challenge/1', 'ascii'),
    Buffer.from((message.node as Address).slice(2), 'hex'),
    createHash('sha256').update(text).digest(),
  ]);
}

const hash = (...parts: Uint8Array[]): Buffer => {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest();
};
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** SHA-256(0x00 ‖ the row as 32-bit little-endian integers). */
function leafOf(entries: ArrayLike<number>): Buffer {
  return hash(LEAF, new Uint8Array(Int32Array.from(entries).buffer));
}

/** The tree over the rows of a product, leaves first; sizes are powers of two, so that it is complete. */
export function rowTree(product: Int32Array, size: number): Buffer[][] {
  const levels = [
    Array.from({ length: size }, (_, index) =>
      leafOf(product.subarray(index * size, (index + 1) * size)),
    ),
  ];
  for (let level = levels[0]!; level.length > 1; level = levels.at(-1)!)
    levels.push(
      Array.from({ length: level.length / 2 }, (_, index) =>
        hash(NODE, level[2 * index]!, level[2 * index + 1]!),
      ),
    );
  return levels;
}

export const hexOf = (bytes: Uint8Array): Hex => `0x${Buffer.from(bytes).toString('hex')}`;

export function rootOf(tree: Buffer[][]): Hex {
  return hexOf(tree.at(-1)![0]!);
}

/** A row with its path to the root, from the leaf up. */
export function openRow(product: Int32Array, tree: Buffer[][], index: number): z.infer<typeof row> {
  const size = tree[0]!.length;
  return {
    index,
    entries: [...product.subarray(index * size, (index + 1) * size)],
    path: tree.slice(0, -1).map((level, depth) => hexOf(level[(index >> depth) ^ 1]!)),
  };
}

function isInRoot({ index, entries, path }: z.infer<typeof row>, root: string): boolean {
  const top = path.reduce((below, sibling, depth) => {
    const beside = Buffer.from(sibling.slice(2), 'hex');
    return (index >> depth) & 1 ? hash(NODE, beside, below) : hash(NODE, below, beside);
  }, leafOf(entries));
  return hexOf(top) === root;
}

export type Challenge = { seed: Hex; size: number; root: string; vectorSeed: Hex; rows: number[] };
export type ChallengeFailure = 'malformed' | 'wrong-product' | 'not-committed' | 'wrong-row';

/**
 * Judges an answer without computing the product: Freivalds' check that A · (B · r) is the answered C · r, for an r that
 * was drawn after the node had committed to every row, and that each opened row is in the commitment and gives its entry of
 * C · r. One wrong entry of C changes C · r with all but 2⁻³¹ probability; who answers A · (B · r) without having C fails
 * at the rows. Undefined when it is good. Costs 4n² multiplications: some seconds at the largest size.
 */
export function judgeAnswer(
  { seed, size, root, vectorSeed, rows }: Challenge,
  answer: Pick<Extract<ChallengeMessage, { step: 'answer' }>, 'product' | 'rows'>,
): ChallengeFailure | undefined {
  const isWhole =
    answer.product.length === size &&
    answer.rows.length === rows.length &&
    answer.rows.every(
      ({ index, entries, path }, nr) =>
        index === rows[nr] && entries.length === size && 2 ** path.length === size,
    );
  if (!isWhole) return 'malformed';
  if (answer.rows.some((opened) => !isInRoot(opened, root))) return 'not-committed';
  const r = vectorOf(vectorSeed, size);
  for (const { index, entries } of answer.rows)
    if (rowTimes(entries, 0, r, size) !== answer.product[index]) return 'wrong-row';
  const expected = timesVector(
    matrixOf(seed, 'A', size),
    timesVector(matrixOf(seed, 'B', size), r, size),
    size,
  );
  return expected.every((value, index) => value === answer.product[index])
    ? undefined
    : 'wrong-product';
}
