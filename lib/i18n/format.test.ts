import { describe, expect, it } from 'vitest';
import { formatDate, formatNumber, formatRelative } from './format';

describe('formats of the region', () => {
  it('keeps every digit of an amount too large for a float', () => {
    expect(formatNumber('9007199254740993.25', 'en')).toBe("9'007'199'254'740'993.25");
    expect(formatNumber(9007199254740993n, 'en')).toBe("9'007'199'254'740'993");
  });

  it('writes the day before the month, in the city’s time', () => {
    expect(formatDate('2026-11-22T23:30:00Z', 'en', 'dateTime')).toBe('23 November 2026 at 00:30');
  });

  it('says how long ago in the largest whole unit', () => {
    const now = '2026-11-22T12:00:00Z';
    expect(formatRelative('2026-11-19T11:00:00Z', now, 'en')).toBe('3 days ago');
    expect(formatRelative('2026-11-22T13:59:00Z', now, 'en')).toBe('in 1 hour');
    expect(formatRelative('2026-11-22T11:59:50Z', now, 'en')).toBe('this minute');
  });
});
