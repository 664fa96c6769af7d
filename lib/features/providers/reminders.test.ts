import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { LAPSE_NOTICE_DAYS, nextReminder, reminderDue, type Certification } from './reminders';
import { PROVIDER_STATUSES } from './states';

const DAY = 86_400_000;
const START = new Date('2026-01-01T00:00:00Z');
const after = (days: number) => new Date(START.getTime() + days * DAY);
const certified = (termDays: number): Certification => ({
  status: 'CERTIFIED',
  certifiedAt: START,
  expiresAt: after(termDays),
});

/** What goes out when somebody looks at each of these moments: a key is sent once. */
function sentAt(certification: Certification, looks: readonly number[]): (number | undefined)[] {
  const keys = new Set<number>();
  for (const day of looks) {
    const due = reminderDue(certification, after(day));
    if (due !== undefined) keys.add(due);
  }
  return [...keys];
}

const term = fc.integer({ min: 1, max: 365 });
const hourly = (days: number) => Array.from({ length: days * 24 + 1 }, (_, hour) => hour / 24);

describe('reminders', () => {
  it('go out at 60, 30 and 7 days and when it has ended, each once, in this order', () => {
    expect(sentAt(certified(180), hourly(200))).toEqual([60, 30, 7, 0]);
  });

  it.each([
    [60, [30, 7, 0]],
    [45, [30, 7, 0]],
    [30, [7, 0]],
    [7, [0]],
    [3, [0]],
  ])('of a term of %i days leave out what lies before the certification', (days, expected) => {
    expect(sentAt(certified(days), hourly(days + 20))).toEqual(expected);
  });

  it('go out each at most once and in order, whenever the worker looks', () => {
    const looks = fc.array(fc.integer({ min: 0, max: 400 * 24 }), { maxLength: 60 });
    fc.assert(
      fc.property(term, looks, (days, hours) => {
        const sent = sentAt(
          certified(days),
          hours.sort((a, b) => a - b).map((hour) => hour / 24),
        );
        expect(sent).toEqual([60, 30, 7, 0].filter((threshold) => sent.includes(threshold)));
      }),
    );
  });

  it('are never early, and never of a nearer threshold than has come', () => {
    fc.assert(
      fc.property(term, fc.double({ min: 0, max: 400, noNaN: true }), (days, day) => {
        const due = reminderDue(certified(days), after(day));
        const left = (after(days).getTime() - after(day).getTime()) / DAY;
        if (due === undefined) return;
        expect(left).toBeLessThanOrEqual(due);
        const nearer = [60, 30, 7, 0].filter((threshold) => threshold < due && left <= threshold);
        expect(nearer).toEqual([]);
      }),
    );
  });

  it('after a renewal are only those of the new term', () => {
    fc.assert(
      fc.property(term, fc.integer({ min: 1, max: 59 }), (days, renewedDaysBefore) => {
        const renewedAt = after(Math.max(0, days - renewedDaysBefore));
        const renewed = {
          status: 'CERTIFIED' as const,
          certifiedAt: renewedAt,
          expiresAt: new Date(renewedAt.getTime() + 180 * DAY),
        };
        expect(reminderDue(renewed, renewedAt)).toBeUndefined();
        expect(reminderDue(renewed, after(days))).toBeUndefined();
      }),
    );
  });

  it('are none for a provider that is not certified, however near the end', () => {
    const others = PROVIDER_STATUSES.filter((status) => status !== 'CERTIFIED');
    fc.assert(
      fc.property(fc.constantFrom(...others), term, fc.nat(400), (status, days, day) => {
        expect(reminderDue({ ...certified(days), status }, after(day))).toBeUndefined();
        expect(nextReminder({ ...certified(days), status }, after(day))).toBeUndefined();
      }),
    );
  });

  it('tell of the end within a week of it and not years later', () => {
    const end = (days: number) => new Date(after(90).getTime() + days * DAY);
    expect(reminderDue(certified(90), end(0))).toBe(0);
    expect(reminderDue(certified(90), end(LAPSE_NOTICE_DAYS - 0.01))).toBe(0);
    expect(reminderDue(certified(90), end(LAPSE_NOTICE_DAYS))).toBeUndefined();
  });
});

describe('the next reminder', () => {
  it('is the earliest that has not come', () => {
    expect(nextReminder(certified(180), START)).toEqual({ days: 60, at: after(120) });
    expect(nextReminder(certified(180), after(120))).toEqual({ days: 30, at: after(150) });
    expect(nextReminder(certified(180), after(174))).toBeUndefined();
  });
});
