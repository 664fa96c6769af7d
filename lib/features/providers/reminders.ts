import type { ProviderStatus } from './states';

const DAY_MS = 86_400_000;

/** Days before the end of a certification at which its organisation is reminded. */
export const REMINDER_DAYS = [60, 30, 7] as const;

/** How long after the end it is still told that it has ended, when nobody could tell it on the day. */
export const LAPSE_NOTICE_DAYS = 7;

/** Zero is the notice that the certification has ended. */
export type ReminderDays = (typeof REMINDER_DAYS)[number] | 0;

export type Certification = {
  status: ProviderStatus;
  /** When it was certified or last renewed. */
  certifiedAt: Date | null;
  expiresAt: Date | null;
};

export type Reminder = { days: ReminderDays; at: Date };

/**
 * The one reminder that is due now, if any: the nearest to the end of those whose moment has come, so that a worker that was
 * away sends one and not three. A moment that lies before the certification itself never comes: who was certified for
 * 45 days yesterday knows it.
 *
 * Only a certification in force is reminded of: a suspended, revoked or leaving provider has other letters.
 */
export function reminderDue(certification: Certification, now: Date): ReminderDays | undefined {
  const passed = remindersOf(certification).filter(({ at }) => at <= now);
  const nearest = passed.at(-1);
  if (!nearest) return undefined;
  const isStale =
    nearest.days === 0 && now.getTime() - nearest.at.getTime() >= LAPSE_NOTICE_DAYS * DAY_MS;
  return isStale ? undefined : nearest.days;
}

/** The next one before the end, for whoever waits for it; undefined when there is none left. */
export function nextReminder(certification: Certification, now: Date): Reminder | undefined {
  return remindersOf(certification).find(({ days, at }) => days > 0 && at > now);
}

/** All of one certification, the earliest first. */
function remindersOf({ status, certifiedAt, expiresAt }: Certification): Reminder[] {
  if (status !== 'CERTIFIED' || !certifiedAt || !expiresAt) return [];
  return [...REMINDER_DAYS, 0 as const]
    .map((days) => ({ days, at: new Date(expiresAt.getTime() - days * DAY_MS) }))
    .filter(({ at }) => at > certifiedAt);
}
