import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  energyOf,
  eWasteOf,
  milligrams,
  milliwattHoursOf,
  milliwattHoursOfH100Hour,
  milliwattHoursPerH100Hour,
  scaleLoads,
  type Load,
} from './energy';

const WAD = 10n ** 18n;
const base: Load = {
  region: 'CH-ZG',
  classId: 'H100-SXM5-80',
  units: 8n,
  weight: WAD,
  wattPue: 8n * 700n * 100n,
  basis: 'estimated',
  pueStated: true,
  intensity: 50,
  wattPueRenewed: 8n * 700n * 100n * 100n,
  inServiceSince: 2023,
};

describe('the energy of an H100-hour', () => {
  it('is an eighth of a DGX H100 at its most: 10.2 kW ÷ 8 = 1.275 kWh', () => {
    expect(milliwattHoursOf(base)).toBe(8n * 1_275_000n);
    expect(milliwattHoursOfH100Hour([{ ...base, wattPue: 8n * 700n * 125n }])).toBe(1_593_750n);
  });

  it('is twice as much on a GPU that is worth half an hour', () => {
    expect(milliwattHoursOfH100Hour([{ ...base, weight: WAD / 2n }])).toBe(2_550_000n);
    expect(milliwattHoursOfH100Hour([{ ...base, weight: 0n }])).toBeNull();
    expect(milliwattHoursPerH100Hour({ watts: 700, pue: 100, weight: WAD / 2n })).toBe(2_550_000n);
    expect(milliwattHoursPerH100Hour({ watts: 700, pue: 100, weight: 0n })).toBeNull();
  });

  it('gives grams by the grid: 1.275 kWh at 50 g/kWh are 63.75 g', () => {
    expect(milligrams(1_275_000n, 50)).toBe(63_750n);
    expect(milligrams(1n, 0.01)).toBe(1n);
  });
});

describe('energyOf', () => {
  it('adds up eight GPUs for a year', () => {
    const total = energyOf([base]);
    expect(total.mWhAYear).toBe(8n * 1_275_000n * 8_760n);
    expect(total.mgAYear).toBe(8n * 63_750n * 8_760n);
    expect(total.hours).toBe(8n * 8_760n * WAD);
    expect(total).toMatchObject({ measuredBps: 0, renewableBps: 10_000, unknownGridBps: 0 });
  });

  it('a renewable contract changes what is said of the contract and nothing of the grid’s carbon', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 100n }), (share) => {
        const total = energyOf([{ ...base, wattPueRenewed: base.wattPue * share }]);
        expect(total.mgAYear).toBe(energyOf([base]).mgAYear);
        expect(total.renewableBps).toBe(Number(share) * 100);
      }),
    );
  });

  it('says which share was measured, told by recordings, and of which nothing is known', () => {
    const total = energyOf([
      { ...base, basis: 'measured' },
      { ...base, basis: 'simulated' },
      {
        ...base,
        units: 16n,
        wattPue: base.wattPue * 2n,
        intensity: null,
        wattPueRenewed: null,
      },
    ]);
    expect(total).toMatchObject({
      measuredBps: 2_500,
      simulatedBps: 2_500,
      measuredUnitsBps: 2_500,
      simulatedUnitsBps: 2_500,
      unknownGridBps: 5_000,
      renewableKnownBps: 5_000,
    });
  });

  it('is nothing without hardware', () => {
    expect(energyOf([])).toMatchObject({ mWhAYear: 0n, mgAYear: 0n, measuredBps: 0 });
  });
});

describe('scaleLoads', () => {
  const other: Load = { ...base, units: 3n, wattPue: 3n * 350n * 156n, basis: 'measured' };

  it('brings what was looked at to what is live, and calls nothing less than it is', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 100_000n }), (live) => {
        const scaled = scaleLoads([base, other], live, base);
        expect(scaled.reduce((sum, one) => sum + one.units, 0n)).toBe(live);
        const before = base.wattPue + other.wattPue;
        const after = scaled.reduce((sum, one) => sum + one.wattPue, 0n);
        expect(after * 11n).toBeGreaterThanOrEqual(before * live);
        expect(after * 11n).toBeLessThanOrEqual(before * live + 22n);
      }),
    );
  });

  it('leaves what is as it was, and takes the estimate for what nobody looked at', () => {
    expect(scaleLoads([base, other], 11n, base)).toEqual([base, other]);
    expect(scaleLoads([], 5n, { ...base, units: 5n })).toEqual([{ ...base, units: 5n }]);
  });
});

describe('eWasteOf', () => {
  it('falls due six years after the first in service, and what is past it now', () => {
    const { byYear, knownBps, grams } = eWasteOf(
      [
        base,
        { ...base, inServiceSince: 2015, units: 2n },
        { ...base, inServiceSince: null, units: 10n },
      ],
      2026,
    );
    expect(byYear.filter((one) => one.grams > 0n)).toEqual([
      { year: 2026, grams: 2n * 17_800n },
      { year: 2029, grams: 8n * 17_800n },
    ]);
    expect(knownBps).toBe(5_000);
    expect(grams).toBe(20n * 17_800n);
  });
});
