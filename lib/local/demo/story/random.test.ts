import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Dice } from './random';

describe('the dice', () => {
  it('split a total into positive parts that add up to it', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 200, max: 50_000 }),
        (seed, parts, total) => {
          const sizes = new Dice(seed).split(total, parts);
          expect(sizes).toHaveLength(parts);
          expect(sizes.reduce((a, b) => a + b, 0)).toBe(total);
          expect(Math.min(...sizes)).toBeGreaterThan(0);
        },
      ),
    );
  });
});
