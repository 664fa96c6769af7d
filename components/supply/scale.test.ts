import fc from 'fast-check';
import { expect, it } from 'vitest';

import { bandsUpTo } from './scale';

it('cuts on round numbers', () => {
  expect(bandsUpTo(4_300)).toEqual([0, 1_000, 2_000, 3_000, 4_000]);
  expect(bandsUpTo(1_000)).toEqual([0, 200, 400, 600, 800]);
  expect(bandsUpTo(3)).toEqual([0, 1, 2]);
});

it('has no band without capacity', () => {
  expect(bandsUpTo(0)).toEqual([]);
});

it('always has the largest amount in its last band, and at most five bands', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (largest) => {
      const bands = bandsUpTo(largest);
      const width = bands[1] ?? Infinity;
      const last = bands.at(-1) ?? NaN;
      return bands.length <= 5 && last <= largest && largest <= last + width;
    }),
  );
});
