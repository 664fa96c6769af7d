import canonicalize from 'canonicalize';
import { sha256, stringToHex, type Hex } from 'viem';

import { AppError } from '@/lib/core/errors';
import { mulDivDown, WAD } from '@/lib/core/units';

import { REFERENCE_CLASS } from './catalog';
import type { HardwareClass, WeightExplanation, WeightFigures } from './schema';

/**
 * The H100-equivalence of a GPU class, version 1:
 *
 *     weight = ⌊ √(C/C₀ × B/B₀) × min(1, M/40) ⌋ to three decimals
 *
 * C is peak dense BF16 throughput (GFLOPS), B memory bandwidth (GB/s), M memory (GB); C₀ and B₀ are those of the H100
 * SXM5 80 GB, whose weight is exactly 1.
 *
 * Why a geometric mean of the two: work on a GPU is held up either by arithmetic (training, long prompts) or by memory
 * traffic (answering token by token, sparse simulation), and the city cannot know beforehand which job will meet which
 * class. With each kind weighted equally in proportion, doubling either figure is worth the same whatever the other is,
 * and the answer does not depend on the unit or on which class is the reference; an arithmetic mean would have neither
 * property.
 *
 * Why memory only takes away: its speed is counted already, and more room than a job needs makes no hour longer. Too
 * little does make it shorter: a 14-billion-parameter model in 16 bits is 28 GB of weights, and with its working memory
 * fills about 40 GB, which is also the smallest data-centre training GPU in the catalogue. Below that a job must be
 * split or quantised, and the class is credited with the share of the room that it has. The 40 GB are a decision of the
 * programme, not a measurement.
 *
 * Why downwards: a weight that is too high would let a provider fill an H100-hour with less than one.
 */
export const WEIGHT_FORMULA = 'h100-equivalence/1';

/** GB of memory from which a class counts in full. */
export const FULL_MEMORY_GB = 40;

/** A weight has three decimals: the published figures carry no more. */
const WEIGHT_STEP = WAD / 1_000n;

/** Limits of `HardwareCatalog`: outside them a weight is a slip of units. */
export const WEIGHT_LIMITS = { lowest: WAD / 1_000n, highest: 100n * WAD } as const;

/** ⌊√value⌋, exact for every non-negative integer (Newton's method from above). */
export function sqrtDown(value: bigint): bigint {
  if (value < 0n) throw new RangeError('no square root of a negative number');
  if (value < 2n) return value;
  let root = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** Every step of the weight, for a page to show. Each ratio is rounded down from the exact value, not from the line above. */
export function explainWeight(figures: WeightFigures): WeightExplanation {
  const compute = figure(figures.bf16DenseGflops);
  const bandwidth = figure(figures.bandwidthGbPerS);
  const memory = figure(figures.memoryGb);
  const compute0 = BigInt(REFERENCE_CLASS.bf16DenseGflops);
  const bandwidth0 = BigInt(REFERENCE_CLASS.bandwidthGbPerS);
  const fullMemory = BigInt(FULL_MEMORY_GB);
  const counted = memory < fullMemory ? memory : fullMemory;

  // ⌊√(n/d)⌋ = ⌊√⌊n/d⌋⌋, so that one division and one root give the exact value rounded down once.
  const squared = WAD * WAD * compute * bandwidth;
  const squared0 = compute0 * bandwidth0;
  const mean = sqrtDown(squared / squared0);
  const product = sqrtDown((squared * counted * counted) / (squared0 * fullMemory * fullMemory));
  const weight = product - (product % WEIGHT_STEP);

  return {
    formula: WEIGHT_FORMULA,
    weight,
    steps: [
      {
        step: 'compute',
        value: figures.bf16DenseGflops,
        reference: REFERENCE_CLASS.bf16DenseGflops,
        ratio: mulDivDown(compute, WAD, compute0),
      },
      {
        step: 'bandwidth',
        value: figures.bandwidthGbPerS,
        reference: REFERENCE_CLASS.bandwidthGbPerS,
        ratio: mulDivDown(bandwidth, WAD, bandwidth0),
      },
      { step: 'mean', ratio: mean },
      {
        step: 'memory',
        value: figures.memoryGb,
        reference: FULL_MEMORY_GB,
        ratio: mulDivDown(counted, WAD, fullMemory),
        full: memory >= fullMemory,
      },
      { step: 'product', ratio: product },
      { step: 'weight', ratio: weight },
    ],
  };
}

/**
 * H100-hours that one hour of the class is worth, WAD.
 * @throws AppError BAD_INPUT when the contract would refuse the weight.
 */
export function weightOf(figures: WeightFigures): bigint {
  const { weight } = explainWeight(figures);
  if (weight < WEIGHT_LIMITS.lowest || weight > WEIGHT_LIMITS.highest)
    throw new AppError('BAD_INPUT', { message: `weight ${weight} is out of range` });
  return weight;
}

/**
 * SHA-256 of the canonical JSON (RFC 8785) of the formula's version, the figures of the reference, and the row with its
 * sources: what `HardwareCatalog` keeps as `evidenceHash`. Whoever has this catalogue can compute it again.
 */
export function evidenceHash(row: HardwareClass): Hex {
  const { bf16DenseGflops, bandwidthGbPerS, classId } = REFERENCE_CLASS;
  const text = canonicalize({
    formula: WEIGHT_FORMULA,
    fullMemoryGb: FULL_MEMORY_GB,
    reference: { classId, bf16DenseGflops, bandwidthGbPerS },
    row,
  });
  if (text === undefined) throw new TypeError('nothing to hash');
  return sha256(stringToHex(text));
}

/** The row in one sentence, for the record that sets the class. */
export function evidenceText(row: HardwareClass): string {
  const sources = row.sources.map(
    ({ title, publisher, year, url }) => `${publisher}, ${title} (${year}), ${url}`,
  );
  return [
    `${row.product}: ${row.bf16DenseGflops} GFLOPS dense BF16, ${row.bandwidthGbPerS} GB/s, ${row.memoryGb} GB ${row.memoryType}, ${row.powerW} W.`,
    `Sources: ${sources.join('; ')}.`,
    row.derivation,
    row.evidence,
    `Weight by ${WEIGHT_FORMULA}.`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

function figure(value: number): bigint {
  if (!Number.isSafeInteger(value) || value < 1)
    throw new AppError('BAD_INPUT', { message: `${value} is no figure of a GPU class` });
  return BigInt(value);
}
