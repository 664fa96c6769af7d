import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toBytes32 } from '@/lib/core/ids';
import { toDecimalString, WAD } from '@/lib/core/units';

import { CATALOG, classById, REFERENCE_CLASS } from './catalog';
import {
  evidenceHash,
  evidenceText,
  explainWeight,
  sqrtDown,
  WEIGHT_LIMITS,
  weightOf,
} from './rules';
import { hardwareClass, type WeightFigures } from './schema';

const figures = fc.record({
  bf16DenseGflops: fc.integer({ min: 10_000, max: 20_000_000 }),
  bandwidthGbPerS: fc.integer({ min: 100, max: 40_000 }),
  memoryGb: fc.integer({ min: 1, max: 1_000 }),
});

const raise = fc.integer({ min: 0, max: 1_000_000 });

describe('the square root', () => {
  it('is the largest integer whose square is not above the value', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 400n }), (value) => {
        const root = sqrtDown(value);
        expect(root * root <= value && (root + 1n) * (root + 1n) > value).toBe(true);
      }),
    );
  });

  it('is exact at squares and one below them', () => {
    for (const root of [1n, 2n, 3n, 10n ** 18n, 2n ** 127n - 1n]) {
      expect(sqrtDown(root * root)).toBe(root);
      expect(sqrtDown(root * root - 1n)).toBe(root - 1n);
    }
  });
});

describe('the weight', () => {
  it('of the H100 SXM5 is exactly one', () => {
    expect(weightOf(REFERENCE_CLASS)).toBe(WAD);
  });

  it('of each class in the catalogue is the published one', () => {
    const weights = Object.fromEntries(
      CATALOG.map((row) => [row.classId, toDecimalString(weightOf(row), 18)]),
    );
    expect(weights).toEqual({
      'H100-SXM5-80': '1',
      'H100-PCIE-80': '0.675',
      'H100-NVL-94': '0.996',
      'H200-SXM-141': '1.197',
      'B200-SXM-180': '2.286',
      'A100-SXM-40': '0.382',
      'A100-SXM-80': '0.438',
      'L40S-48': '0.307',
      'L4-24': '0.062',
      'RTX4090-24': '0.134',
      'RTX5090-32': '0.269',
      'MI300X-192': '1.445',
    });
  });

  const grows = (name: keyof WeightFigures) =>
    fc.assert(
      fc.property(figures, raise, (row, more) => {
        const raised = { ...row, [name]: row[name] + more };
        expect(explainWeight(raised).weight >= explainWeight(row).weight).toBe(true);
      }),
    );

  it('never falls when throughput grows', () => grows('bf16DenseGflops'));
  it('never falls when bandwidth grows', () => grows('bandwidthGbPerS'));
  it('never falls when memory grows', () => grows('memoryGb'));

  it('does not depend on memory from 40 GB on', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 40, max: 10_000 }), (row, memoryGb) => {
        expect(explainWeight({ ...row, memoryGb }).weight).toBe(
          explainWeight({ ...row, memoryGb: 40 }).weight,
        );
      }),
    );
  });

  it('values throughput and bandwidth alike: doubling one is worth the same as doubling the other', () => {
    fc.assert(
      fc.property(figures, (row) => {
        expect(explainWeight({ ...row, bf16DenseGflops: row.bf16DenseGflops * 2 }).weight).toBe(
          explainWeight({ ...row, bandwidthGbPerS: row.bandwidthGbPerS * 2 }).weight,
        );
      }),
    );
  });

  it('is the exact value rounded down to a thousandth, never up', () => {
    fc.assert(
      fc.property(figures, (row) => {
        const { weight } = explainWeight(row);
        expect(weight % 10n ** 15n).toBe(0n);
        // weight ≤ exact < weight + 0.001, squared and cleared of fractions.
        const counted = BigInt(Math.min(row.memoryGb, 40));
        const exact =
          WAD * WAD * BigInt(row.bf16DenseGflops) * BigInt(row.bandwidthGbPerS) * counted * counted;
        const scale = 989_400n * 3_350n * 1_600n;
        expect(weight * weight * scale <= exact).toBe(true);
        const next = weight + 10n ** 15n;
        expect(next * next * scale > exact).toBe(true);
      }),
    );
  });

  it('is refused where the contract would refuse it', () => {
    const tiny = { bf16DenseGflops: 1, bandwidthGbPerS: 1, memoryGb: 1 };
    expect(() => weightOf(tiny)).toThrow('out of range');
    const huge = { bf16DenseGflops: 500_000_000, bandwidthGbPerS: 5_000_000, memoryGb: 80 };
    expect(() => weightOf(huge)).toThrow('out of range');
    for (const row of CATALOG) {
      expect(weightOf(row) >= WEIGHT_LIMITS.lowest && weightOf(row) <= WEIGHT_LIMITS.highest).toBe(
        true,
      );
    }
  });

  it('is refused for a figure that is no positive whole number', () => {
    for (const memoryGb of [0, -1, 1.5, Number.NaN])
      expect(() => explainWeight({ ...REFERENCE_CLASS, memoryGb })).toThrow('no figure');
  });
});

describe('the explanation', () => {
  it('ends in the weight and shows every figure that went in', () => {
    const row = classById('RTX5090-32')!;
    const { steps, weight } = explainWeight(row);
    expect(steps.map(({ step }) => step)).toEqual([
      'compute',
      'bandwidth',
      'mean',
      'memory',
      'product',
      'weight',
    ]);
    expect(steps.at(-1)).toEqual({ step: 'weight', ratio: weight });
    expect(steps[3]).toEqual({
      step: 'memory',
      value: 32,
      reference: 40,
      ratio: 8n * 10n ** 17n,
      full: false,
    });
  });

  it('shows a product that is at most the mean', () => {
    fc.assert(
      fc.property(figures, (row) => {
        const { steps } = explainWeight(row);
        const ratio = (name: string) => steps.find(({ step }) => step === name)!.ratio;
        expect(ratio('product') <= ratio('mean')).toBe(true);
        expect(ratio('weight') <= ratio('product')).toBe(true);
      }),
    );
  });
});

describe('the evidence', () => {
  it('has one hash for each row, and another when a figure or a source changes', () => {
    const hashes = CATALOG.map(evidenceHash);
    expect(new Set(hashes).size).toBe(CATALOG.length);
    const row = CATALOG[0]!;
    expect(evidenceHash({ ...row })).toBe(hashes[0]);
    expect(evidenceHash({ ...row, powerW: row.powerW + 1 })).not.toBe(hashes[0]);
    expect(evidenceHash({ ...row, evidence: 'Seen nowhere.' })).not.toBe(hashes[0]);
  });

  it('does not depend on the order in which the fields were written', () => {
    const row = CATALOG[0]!;
    const reversed = Object.fromEntries(Object.entries(row).reverse()) as typeof row;
    expect(evidenceHash(reversed)).toBe(evidenceHash(row));
  });

  it('fits into a record', () => {
    for (const row of CATALOG) expect(evidenceText(row).length).toBeLessThan(4_000);
  });
});

describe('the catalogue', () => {
  it('holds well-formed rows with unique names that fit a bytes32', () => {
    for (const row of CATALOG) {
      expect(hardwareClass.parse(row)).toEqual(row);
      expect(toBytes32(row.classId)).toMatch(/^0x[0-9a-f]{64}$/);
    }
    expect(new Set(CATALOG.map((row) => row.classId)).size).toBe(CATALOG.length);
  });

  it('names a source of the maker for every figure', () => {
    for (const row of CATALOG) {
      const vouched = new Set(row.sources.flatMap((source) => source.gives));
      expect([...vouched].sort(), row.classId).toEqual([
        'bandwidthGbPerS',
        'bf16DenseGflops',
        'memoryGb',
        'powerW',
      ]);
      for (const source of row.sources) expect(source.publisher).toBe(row.maker);
    }
  });
});
