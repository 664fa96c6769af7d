import { describe, expect, it } from 'vitest';

import { median, percentile } from './statistics';

describe('the median', () => {
  it('is the middle value, whatever one slow moment was', () => {
    expect(median([3, 1_000, 2])).toBe(3);
    expect(median([7])).toBe(7);
  });

  it('of an even number is the mean of the two in the middle', () => {
    expect(median([4, 1, 3, 100])).toBe(3.5);
  });

  it('of nothing is an error and not a zero', () => {
    expect(() => median([])).toThrow(/nothing/);
  });
});

describe('a percentile', () => {
  it('is the value that so many do not exceed', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(values, 0.95)).toBe(95);
    expect(percentile(values, 1)).toBe(100);
    expect(percentile(values, 0)).toBe(1);
  });
});
