import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, bucketsOf, daysOf, endOf, lengthOf, MOST_DAYS, readRange, toDay } from './days';

const today = '2026-11-22';

describe('readRange', () => {
  it('reads dates before words, and words as days up to today', () => {
    expect(readRange({ from: '2026-01-01', to: '2026-02-01', range: '30d' }, today)).toEqual({
      from: '2026-01-01',
      to: '2026-02-01',
    });
    expect(readRange({ range: '30d' }, today)).toEqual({
      from: '2026-10-24',
      to: today,
      name: '30d',
    });
  });

  it.each([{}, { range: '7y' }, { from: '2026-02-30' }, { from: '2026-05-01', to: '2026-04-01' }])(
    '%j is a year up to today',
    (address) => {
      const range = readRange(address, today);
      expect(range).toMatchObject({ to: today, name: '365d' });
      expect(lengthOf(range)).toBe(365);
    },
  );

  it('never ends after today and is never longer than an answer may be', () => {
    const date = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
      .map(toDay);
    fc.assert(
      fc.property(date, date, (from, to) => {
        const range = readRange({ from, to }, today);
        expect(range.to <= today).toBe(true);
        expect(range.from <= range.to).toBe(true);
        expect(lengthOf(range)).toBeLessThanOrEqual(MOST_DAYS);
      }),
    );
  });
});

it('buckets hold every day of the range once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), (length) => {
      const range = { from: addDays(today, 1 - length), to: today };
      expect(bucketsOf(range).flatMap(daysOf)).toEqual(daysOf(range));
    }),
  );
});

it('a day ends a second before the next begins, also where clocks change', () => {
  expect(endOf('2026-03-29').toISOString()).toBe('2026-03-29T23:59:59.000Z');
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
});
