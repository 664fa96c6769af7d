import { describe, expect, it } from 'vitest';

import { changeOf, coverageState, ringShare } from './display';

describe('changeOf', () => {
  it('rounds the step to the nearest basis point', () => {
    expect(changeOf(2_374_000n, 2_375_000n)).toEqual({ trend: 'down', bps: 4n, amount: 1_000n });
    expect(changeOf(100_005n, 100_000n)).toEqual({ trend: 'up', bps: 1n, amount: 5n });
    expect(changeOf(100_004n, 100_000n)).toEqual({ trend: 'up', bps: 0n, amount: 4n });
  });

  it('has no size for a start from nothing, and no direction where nothing moved', () => {
    expect(changeOf(5n, 0n)).toBeUndefined();
    expect(changeOf(5n, 5n)).toEqual({ trend: 'flat', bps: 0n, amount: 0n });
  });
});

describe('coverageState', () => {
  it('is short a hair below full coverage and watched a hair below the healthy line', () => {
    expect(coverageState(9_999n, 11_000)).toBe('short');
    expect(coverageState(10_000n, 11_000)).toBe('watched');
    expect(coverageState(10_999n, 11_000)).toBe('watched');
    expect(coverageState(11_000n, 11_000)).toBe('healthy');
  });
});

it('fills the ring at one and a half times what is owed, and never overfills it', () => {
  expect(ringShare(0n)).toBe(0);
  expect(ringShare(10_000n)).toBeCloseTo(2 / 3);
  expect(ringShare(15_000n)).toBe(1);
  expect(ringShare(99_000n)).toBe(1);
});
