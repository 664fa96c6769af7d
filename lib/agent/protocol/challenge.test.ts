import fc from 'fast-check';
import type { Hex } from 'viem';
import { describe, expect, it } from 'vitest';

import { computeOnCpu } from '../challenge/compute';
import { judgeAnswer, openRow, rootOf, rowTree, type Challenge } from './challenge';
import { matrixOf, multiply, PRIME, rowTimes, timesVector, vectorOf } from './matrix';

const SIZE = 32;
const seedOf = (bytes: Uint8Array): Hex => `0x${Buffer.from(bytes).toString('hex')}`;
const seed = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(seedOf);
const someRows = fc.uniqueArray(fc.nat(SIZE - 1), { minLength: 4, maxLength: 4 });

const productOf = (of: Hex) => multiply(matrixOf(of, 'A', SIZE), matrixOf(of, 'B', SIZE), SIZE);

/** What an agent answers that computed `product` and tells of it `claimed`. */
function answerOf(
  challenge: Omit<Challenge, 'root' | 'size'>,
  product: Int32Array,
  claimed = [...timesVector(product, vectorOf(challenge.vectorSeed, SIZE), SIZE)],
) {
  const tree = rowTree(product, SIZE);
  const rows = challenge.rows.map((index) => openRow(product, tree, index));
  return judgeAnswer({ ...challenge, size: SIZE, root: rootOf(tree) }, { product: claimed, rows });
}

/** A · (B · r): what a cheat knows without having the product. */
function shortcut(of: Hex, vectorSeed: Hex): number[] {
  const r = vectorOf(vectorSeed, SIZE);
  return [
    ...timesVector(matrixOf(of, 'A', SIZE), timesVector(matrixOf(of, 'B', SIZE), r, SIZE), SIZE),
  ];
}

describe('a benchmark’s answer', () => {
  it('passes when the product is right', () => {
    fc.assert(
      fc.property(seed, seed, someRows, (s, vectorSeed, rows) => {
        expect(answerOf({ seed: s, vectorSeed, rows }, productOf(s))).toBeUndefined();
      }),
    );
  });

  it('fails when a single entry of the product is wrong', () => {
    const entry = fc.nat(SIZE * SIZE - 1);
    fc.assert(
      fc.property(
        seed,
        seed,
        someRows,
        entry,
        fc.integer({ min: 1, max: 9 }),
        (s, v, rows, at, by) => {
          const product = productOf(s);
          product[at]! += by;
          expect(answerOf({ seed: s, vectorSeed: v, rows }, product)).toBe('wrong-product');
        },
      ),
    );
  });

  it('of a cheat that never had the product fails at the rows', () => {
    fc.assert(
      fc.property(seed, seed, someRows, (s, vectorSeed, rows) => {
        const invented = new Int32Array(SIZE * SIZE).map((_, index) => index % 1_000);
        expect(answerOf({ seed: s, vectorSeed, rows }, invented, shortcut(s, vectorSeed))).toBe(
          'wrong-row',
        );
      }),
    );
  });

  it('of a cheat that computes the asked rows afterwards fails, because they were not committed', () => {
    fc.assert(
      fc.property(seed, seed, someRows, (s, vectorSeed, rows) => {
        const committed = rowTree(new Int32Array(SIZE * SIZE), SIZE);
        const product = productOf(s);
        const tree = rowTree(product, SIZE);
        const question = { seed: s, vectorSeed, rows, size: SIZE, root: rootOf(committed) };
        const answer = {
          product: shortcut(s, vectorSeed),
          rows: rows.map((i) => openRow(product, tree, i)),
        };
        expect(judgeAnswer(question, answer)).toBe('not-committed');
      }),
    );
  });

  it('with other rows than were asked, or fewer, is malformed', () => {
    const s: Hex = `0x${'11'.repeat(32)}`;
    const product = productOf(s);
    const tree = rowTree(product, SIZE);
    const question = { seed: s, vectorSeed: s, rows: [1, 2], size: SIZE, root: rootOf(tree) };
    const claimed = shortcut(s, s);
    for (const rows of [[1], [1, 3], [2, 1]])
      expect(
        judgeAnswer(question, {
          product: claimed,
          rows: rows.map((i) => openRow(product, tree, i)),
        }),
      ).toBe('malformed');
  });
});

it('residues are reckoned exactly, also at their largest', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(2 ** 21 - 1), { minLength: 8, maxLength: 8 }),
      fc.array(fc.nat(PRIME - 1), { minLength: 8, maxLength: 8 }),
      (matrix, vector) => {
        const exact = matrix.reduce(
          (sum, value, i) => sum + BigInt(value) * BigInt(vector[i]!),
          0n,
        );
        expect(BigInt(rowTimes(matrix, 0, vector, 8))).toBe(exact % BigInt(PRIME));
      },
    ),
  );
});

it('the thread computes the same product', async () => {
  const s: Hex = `0x${'5a'.repeat(32)}`;
  const { product, device } = await computeOnCpu(s, SIZE);
  expect(device).toBe('cpu');
  expect([...product]).toEqual([...productOf(s)]);
});
