import { describe, expect, it } from 'vitest';

import { settleReference, sourceState } from './rules';

const NOW = new Date('2026-11-22T10:00:00Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1_000);
const GUARDS = {
  maxAge: 100,
  maxDeviationBps: 1_000,
  minSources: 2,
  minPrice: 100n,
  maxPrice: 900n,
};
const seen = (price: bigint, age = 0) => ({ price, observedAt: ago(age) });
const settle = (...all: ReturnType<typeof seen>[]) => settleReference(all, GUARDS, NOW);

describe('the reference', () => {
  it('is the middle one, or the mean of the middle two, rounded down', () => {
    expect(settle(seen(210n), seen(200n), seen(205n)).price).toBe(205n);
    expect(settle(seen(201n), seen(200n)).price).toBe(200n);
  });

  it('leaves out what is further from the middle of all than the guards allow, bound included', () => {
    const all = [seen(200n), seen(180n), seen(221n)];
    expect(settle(...all).agreeing).toEqual([seen(180n), seen(200n)]);
    expect(settle(...all).price).toBe(190n);
  });

  it('holds until the last second at which enough of those that agree are fresh', () => {
    const { validUntil } = settle(seen(200n, 100), seen(201n, 40), seen(202n, 10));
    expect(validUntil).toEqual(new Date(ago(40).getTime() + 100_000));
  });

  it('is lost when too few are fresh, believable and of one mind', () => {
    expect(settle(seen(200n), seen(201n, 101)).price).toBeUndefined();
    expect(settle(seen(200n), seen(99n)).price).toBeUndefined();
    expect(settle(seen(200n), seen(400n)).price).toBeUndefined();
    expect(settle().price).toBeUndefined();
  });

  it('tells of every source why it does not count', () => {
    const [counted, far, old, outside] = [seen(200n), seen(400n), seen(200n, 101), seen(99n)];
    const settled = settle(counted, seen(201n), far, old, outside);
    const state = (source: Parameters<typeof sourceState>[0]) =>
      sourceState(source, settled, GUARDS);
    expect([counted, far, old, outside, { price: null, observedAt: null }].map(state)).toEqual([
      'counted',
      'deviates',
      'old',
      'outsideGuards',
      'silent',
    ]);
  });
});
