import { expect, it } from 'vitest';

import { tokenBucket } from './token-bucket';

it('lets a burst through, then only what has been refilled, each client by itself', () => {
  const bucket = tokenBucket({ burst: 10, perSecond: 2 });
  expect(bucket.take('a', 10, 0)).toBe(true);
  expect(bucket.take('a', 1, 0)).toBe(false);
  expect(bucket.take('b', 10, 0)).toBe(true);
  expect(bucket.take('a', 2, 1000)).toBe(true);
  expect(bucket.take('a', 1, 1000)).toBe(false);
});

it('never holds more than the burst, and a refusal costs nothing', () => {
  const bucket = tokenBucket({ burst: 3, perSecond: 100 });
  expect(bucket.take('a', 4, 1_000_000)).toBe(false);
  expect(bucket.take('a', 3, 1_000_000)).toBe(true);
});
