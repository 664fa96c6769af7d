import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { at, DAY, dateOf, STORY_END, STORY_WEEKS, storyStart, WEEK, weekdayOf } from './clock';

describe('the clock', () => {
  it('starts on a Monday at midnight, so that the whole story lies in the past but ends within the last week', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2001-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
        (now) => {
          const start = storyStart(now);
          expect([start.getUTCDay(), start.getTime() % (DAY * 1_000)]).toEqual([1, 0]);
          const end = dateOf(start, STORY_END);
          expect(end.getTime() <= now.getTime()).toBe(true);
          expect(now.getTime() - end.getTime()).toBeLessThan(WEEK * 1_000 + 1_000);
        },
      ),
    );
  });

  it('knows its weekdays', () => {
    expect(at(STORY_WEEKS, 'Mon', '00:00')).toBe(STORY_END);
    expect(weekdayOf(at(3, 'Thu', '10:05'))).toBe('Thu');
  });
});
