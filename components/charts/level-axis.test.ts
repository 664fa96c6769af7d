import { describe, expect, it } from 'vitest';
import { levelAxis } from './level-axis';

const chart = (values: (number | null)[], references: number[] = []) =>
  levelAxis({
    axis: 'Month',
    series: [{ key: 'a', label: 'A' }],
    points: values.map((value, index) => ({
      label: String(index),
      values: { a: value },
      texts: {},
    })),
    references: references.map((value) => ({ value, label: String(value) })),
  });

describe('levelAxis', () => {
  it('leaves room below a floor that the values never reach', () => {
    const { domain, ticks } = chart([124, 104, 118], [100]);
    expect(domain[0]).toBeLessThan(100);
    expect(ticks).toContain(100);
  });

  it('does not go below zero for values that do not', () => {
    expect(chart([0.1, 12]).domain[0]).toBe(0);
  });

  it('draws a level that never changes in the middle of something', () => {
    const { domain } = chart([2.4, 2.4]);
    expect(domain[0]).toBeLessThan(2.4);
    expect(domain[1]).toBeGreaterThan(2.4);
  });

  it('has an axis when there is nothing to draw', () => {
    expect(chart([null, null]).domain).toEqual([0, 1]);
  });
});
