import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  concentrationOf,
  crossings,
  hhiBand,
  holdingsOf,
  lineKey,
  sideOf,
  type Concentration,
  type Side,
} from './concentration';

const WAD = 10n ** 18n;
const of = (...units: number[]) =>
  concentrationOf(
    holdingsOf(units.map((n, i) => ({ provider: `p${i}`, capacity: BigInt(n) * WAD }))),
  );

describe('concentrationOf', () => {
  it('is 10,000 for one provider and 10,000 ÷ n for n equal ones', () => {
    expect(of(7)).toMatchObject({ hhi: 10_000, top10Bps: 10_000, largest: { bps: 10_000 } });
    expect(of(...Array<number>(20).fill(3))).toMatchObject({ hhi: 500, top10Bps: 5_000 });
  });

  it('follows the worked example of the guidelines: 30, 30, 20, 20 per cent give 2,600', () => {
    expect(of(30, 30, 20, 20).hhi).toBe(2_600);
  });

  it('is nothing, not an error, without supply', () => {
    expect(of()).toEqual({ providers: 0, sum: 0n, hhi: 0, largest: null, top10Bps: 0 });
    expect(of(0, 0)).toMatchObject({ providers: 0, hhi: 0 });
  });

  it('lies between 10,000 ÷ n and 10,000, is at least the square of the largest share, and knows no scale', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 60 }),
        fc.bigInt({ min: 1n, max: 10n ** 30n }),
        (units, scale) => {
          const plain = of(...units);
          const scaled = concentrationOf(
            holdingsOf(units.map((n, i) => ({ provider: `p${i}`, capacity: BigInt(n) * scale }))),
          );
          const largest = plain.largest?.bps ?? 0;
          expect(plain.hhi).toBeLessThanOrEqual(10_000);
          expect(plain.hhi).toBeGreaterThanOrEqual(Math.floor(10_000 / units.length) - 1);
          expect(plain.hhi).toBeGreaterThanOrEqual(Math.floor((largest * largest) / 10_000) - 1);
          expect(plain.top10Bps).toBeGreaterThanOrEqual(largest);
          expect({ ...scaled, sum: 0n }).toEqual({ ...plain, sum: 0n });
        },
      ),
    );
  });

  it('rises when two merge', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 30 }),
        ([first = 0, second = 0, ...rest]) => {
          expect(of(first + second, ...rest).hhi).toBeGreaterThanOrEqual(
            of(first, second, ...rest).hhi,
          );
        },
      ),
    );
  });
});

it('names the band as the guidelines do: above 1,800 is high, 1,800 itself is not', () => {
  expect([999, 1_000, 1_800, 1_801].map(hhiBand)).toEqual(['low', 'moderate', 'moderate', 'high']);
});

describe('the alert', () => {
  const line = { measure: 'LARGEST_SHARE', line: 3_000 } as const;
  const run = (values: number[]) => {
    const sides = new Map<string, Side>();
    return values.flatMap((bps) => {
      const concentration: Concentration = {
        providers: 9,
        sum: WAD,
        hhi: 0,
        largest: { provider: 'p', bps },
        top10Bps: 10_000,
      };
      const found = crossings([{ scope: 'ALL', concentration }], null, sides);
      for (const crossing of found) sides.set(lineKey(crossing), crossing.side);
      return found.map(({ side, line: at }) => `${side} ${at}`);
    });
  };

  it('rings once for each crossing, upwards and downwards', () => {
    expect(run([2_999, 3_000, 3_500, 3_000, 4_100, 2_000])).toEqual([
      'ABOVE 3000',
      'ABOVE 4000',
      'BELOW 3000',
      'BELOW 4000',
    ]);
  });

  it('does not ring again for a share that trembles at the line', () => {
    expect(run([3_001, 2_990, 3_001, 2_960, 3_002])).toEqual(['ABOVE 3000']);
    expect(sideOf(2_950, line, 'ABOVE')).toBe('BELOW');
  });

  it('is silent for a region of few providers, and ends there what had rung', () => {
    const few: Concentration = {
      providers: 2,
      sum: WAD,
      hhi: 5_000,
      largest: { provider: 'p', bps: 5_000 },
      top10Bps: 10_000,
    };
    const scopes = [{ scope: 'CH-ZG', concentration: few }];
    expect(crossings(scopes, 2_500, new Map())).toEqual([]);
    const rang = new Map<string, Side>([['CH-ZG LARGEST_SHARE 3000', 'ABOVE']]);
    expect(crossings(scopes, 2_500, rang).map(({ side, line: at }) => [side, at])).toEqual([
      ['BELOW', 3_000],
    ]);
  });

  it('watches the programme’s cap beside the two lines, and one line once', () => {
    const concentration = of(30, 10, 10, 10, 10, 10, 10, 10);
    const found = crossings([{ scope: 'ALL', concentration }], 2_500, new Map());
    expect(found.map(({ measure, line: at }) => `${measure} ${at}`)).toEqual([
      'LARGEST_SHARE 2500',
      'LARGEST_SHARE 3000',
      'HHI 1000',
    ]);
    expect(crossings([{ scope: 'ALL', concentration }], 3_000, new Map())).toHaveLength(2);
  });
});
