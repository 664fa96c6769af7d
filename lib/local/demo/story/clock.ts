/**
 * Time in the story is whole seconds since its start: a Monday, 00:00 UTC, 78 whole weeks (18 months) back. Starting on a
 * Monday keeps officials at work on weekdays, whenever the demonstration is set up.
 */
export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

export const STORY_WEEKS = 78;

/** Everything that has happened lies before this; what is planned may lie after it. */
export const STORY_END = STORY_WEEKS * WEEK;

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Seconds since the start: week 0 is the first. */
export function at(week: number, weekday: Weekday, time: `${number}:${number}`): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return week * WEEK + WEEKDAYS.indexOf(weekday) * DAY + hours * HOUR + minutes * MINUTE;
}

export function weekdayOf(seconds: number): Weekday {
  return WEEKDAYS[Math.floor(seconds / DAY) % 7]!;
}

/** The latest Monday, 00:00 UTC, from which the whole story lies before `now`. */
export function storyStart(now: Date): Date {
  const latest = Math.floor(now.getTime() / 1_000) - STORY_END;
  // 1970-01-05 was a Monday.
  const firstMonday = 4 * DAY;
  return new Date((latest - ((((latest - firstMonday) % WEEK) + WEEK) % WEEK)) * 1_000);
}

/** The moment of an offset, for a story that starts at `start`. */
export function dateOf(start: Date, seconds: number): Date {
  return new Date(start.getTime() + seconds * 1_000);
}
