import { describe, expect, it } from 'vitest';

import { measures } from './find';
import { rateOf } from './load';
import { asJson, asLines } from './report';

const METRICS = [
  { name: 'web.page', value: 12.3456, unit: 'ratio', target: { atLeast: 10 } },
  { name: 'up.memory', value: 3_000, unit: 'MiB', target: { atMost: 2_560 } },
  { name: 'gas.mint', value: 84_080, unit: 'gas' },
];

describe('the report', () => {
  it('for machines holds each figure with its bound, its direction and whether it is met', () => {
    const { metrics } = JSON.parse(asJson(METRICS)) as { metrics: unknown[] };
    expect(metrics).toEqual([
      { name: 'web.page', value: 12.3456, unit: 'ratio', target: 10, better: 'higher', met: true },
      { name: 'up.memory', value: 3_000, unit: 'MiB', target: 2_560, better: 'lower', met: false },
      { name: 'gas.mint', value: 84_080, unit: 'gas', target: null, better: null, met: null },
    ]);
  });

  it('for people is one line a figure, and marks what is missed', () => {
    const lines = asLines(METRICS).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.filter((line) => line.includes('MISSED'))).toEqual([
      expect.stringMatching(/^up\.memory +3,000 MiB +≤ 2560 +MISSED$/),
    ]);
  });
});

describe('an area', () => {
  it('is found in the name of a file that measures several', () => {
    expect(measures('up-web.bench.ts', 'web')).toBe(true);
    expect(measures('up-web.bench.ts', 'up')).toBe(true);
    expect(measures('up-web.bench.ts', '')).toBe(true);
    expect(measures('up-web.bench.ts', 'gas')).toBe(false);
    expect(measures('find.ts', '')).toBe(false);
  });
});

describe('a load', () => {
  const good = { duration: 4, requests: { total: 400 }, non2xx: 0, errors: 0, timeouts: 0 };

  it('has a rate when every answer was good', () => {
    expect(rateOf(good, 'http://x')).toBe(100);
  });

  it('with one answer that was not good is no figure', () => {
    for (const bad of [{ non2xx: 1 }, { errors: 1 }, { timeouts: 1 }, { requests: { total: 0 } }])
      expect(() => rateOf({ ...good, ...bad }, 'http://x')).toThrow(/http:\/\/x/);
  });
});
