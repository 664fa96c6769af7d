const MINUTE_MS = 60_000;
const LONGEST_MS = 6 * 60 * MINUTE_MS;

/** After as many attempts, some two days, nobody waits for a mail server any more. */
export const MAX_ATTEMPTS = 15;

/**
 * Pause after the `attempts`-th attempt (from 1): 1, 2, 4 … minutes, at most 6 hours. It is also how long a claim lasts when
 * its worker dies, so it is longer than any attempt may take.
 */
export function pauseAfter(attempts: number): number {
  return Math.min(MINUTE_MS * 2 ** Math.min(attempts - 1, 20), LONGEST_MS);
}
