import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { objectionsToLines, objectionsToPeg, priceBounds, type PegState } from './rules';
import type { PegTerms } from './schema';

const HOUR = 10n ** 18n;
const current: PegTerms = {
  price: 2_500_000n,
  mintFeeBps: 25,
  redeemFeeBps: 50,
  maxStepBps: 1_000,
  minInterval: 7 * 86_400,
  supplyCap: 200_000n * HOUR,
};
const changedAt = new Date('2026-01-01T00:00:00Z');
const later = new Date('2026-01-08T00:00:00Z');
const state: PegState = {
  current,
  changedAt,
  supply: 100_000n * HOUR,
  assets: 300_000_000_000n,
  floorBps: 10_200,
};

describe('objectionsToPeg', () => {
  it('accepts a step at the bound after the interval', () => {
    expect(objectionsToPeg(state, { ...current, price: 2_250_000n }, later)).toEqual([]);
    expect(objectionsToPeg(state, { ...current, price: 2_750_000n }, later)).toEqual([]);
  });

  it('refuses a step one unit beyond the bound and names the bounds', () => {
    expect(objectionsToPeg(state, { ...current, price: 2_249_999n }, later)).toEqual([
      { key: 'stepTooLarge', lowest: 2_250_000n, highest: 2_750_000n },
    ]);
  });

  it('refuses a change one second before the interval is over', () => {
    const early = new Date(later.getTime() - 1_000);
    expect(objectionsToPeg(state, current, early)).toEqual([
      { key: 'changedTooRecently', nextChangeAt: later },
    ]);
  });

  it('refuses a rise that takes coverage below the floor, but not a fall at the same coverage', () => {
    const tight = { ...state, assets: 255_000_000_000n };
    expect(objectionsToPeg(tight, { ...current, price: 2_600_000n }, later)).toEqual([
      { key: 'belowFloor', coverageBps: 9_807n, floorBps: 10_200 },
    ]);
    expect(objectionsToPeg(tight, { ...current, price: 2_400_000n }, later)).toEqual([]);
  });

  it('refuses a cap below what exists', () => {
    expect(objectionsToPeg(state, { ...current, supplyCap: state.supply - 1n }, later)).toEqual([
      { key: 'capBelowSupply', supply: state.supply },
    ]);
  });

  it('leaves the first setting free of step and interval', () => {
    const first = { ...state, current: undefined, changedAt: undefined, supply: 0n };
    expect(objectionsToPeg(first, { ...current, price: 1n }, changedAt)).toEqual([]);
  });

  it.each([
    [{ price: 0n }, 'zeroPrice'],
    [{ price: 2n ** 128n }, 'outOfRange'],
    [{ supplyCap: 2n ** 128n }, 'outOfRange'],
    [{ mintFeeBps: 501 }, 'feeTooHigh'],
    [{ redeemFeeBps: 501 }, 'feeTooHigh'],
    [{ maxStepBps: 0 }, 'stepLimitOutOfRange'],
    [{ maxStepBps: 2_001 }, 'stepLimitOutOfRange'],
    [{ minInterval: 3_599 }, 'intervalTooShort'],
  ])('refuses %o as %s', (change, key) => {
    const found = objectionsToPeg(state, { ...current, ...change }, later).map(
      (objection) => objection.key,
    );
    expect(found).toContain(key);
  });
});

describe('priceBounds', () => {
  it('rounds inwards, so that neither bound is further away than the step', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 10n ** 30n),
        fc.integer({ min: 1, max: 2_000 }),
        (price, maxStepBps) => {
          const { lowest, highest } = priceBounds({ price, maxStepBps });
          const step = BigInt(maxStepBps);
          expect((price - lowest) * 10_000n <= price * step).toBe(true);
          expect((highest - price) * 10_000n <= price * step).toBe(true);
        },
      ),
    );
  });
});

describe('objectionsToLines', () => {
  const lines = {
    ...{ floorBps: 10_000, healthyBps: 11_000, slowBps: 10_500, haltBps: 10_000 },
    ...{ haircutBps: 5_000, backingShareBps: 2_000 },
  };
  it.each([
    [{}, []],
    [{ slowBps: 11_000, haltBps: 11_000, haircutBps: 10_000, backingShareBps: 5_000 }, []],
    [{ floorBps: 9_999 }, [{ field: 'floorBps', key: 'floorTooLow' }]],
    [
      { healthyBps: 10_499, slowBps: 10_499, floorBps: 10_500 },
      [{ field: 'healthyBps', key: 'healthyBelowFloor' }],
    ],
    [{ haltBps: 10_501 }, [{ field: 'haltBps', key: 'haltOutOfRange' }]],
    [{ haltBps: 0 }, [{ field: 'haltBps', key: 'haltOutOfRange' }]],
    [{ slowBps: 11_001 }, [{ field: 'slowBps', key: 'slowAboveHealthy' }]],
    [{ haircutBps: 10_001 }, [{ field: 'haircutBps', key: 'haircutTooHigh' }]],
    [{ backingShareBps: 5_001 }, [{ field: 'backingShareBps', key: 'shareTooHigh' }]],
  ])('%j: %j', (change, expected) => {
    expect(objectionsToLines({ ...lines, ...change })).toEqual(expected);
  });
});
