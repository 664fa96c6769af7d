import { ACCESS_HISTORY } from './access';
import type { StoryEvent } from './events';
import { AWARD_HISTORY } from './grants/awards';
import { GRANT_DECISIONS } from './grants/decisions';
import { grantJobs, marketPayments } from './grants/jobs';
import { ROUND_ONE_APPLICATIONS } from './grants/round-one-applications';
import { ROUND_TWO_APPLICATIONS } from './grants/round-two-applications';
import { HARDWARE_HISTORY } from './hardware';
import { LINES_HISTORY } from './lines';
import { PEG_HISTORY } from './peg';
import { commitments } from './providers/commitments';
import { LARGE_PROVIDER_HISTORY } from './providers/history-large';
import { SMALL_PROVIDER_HISTORY } from './providers/history-small';
import { trade } from './trade';
import { TREASURY_HISTORY } from './treasury';

/** Seconds that lie at least between two events, so that each has blocks of its own. */
export const SPACING = 90;

/**
 * Eighteen months of the invented programme of the City of Zug, in the order in which they happened. The same list every
 * time: what is not written down here is drawn with a fixed seed.
 */
export function tellStory(): StoryEvent[] {
  const providerHistory = [...LARGE_PROVIDER_HISTORY, ...SMALL_PROVIDER_HISTORY];
  const jobs = grantJobs(providerHistory);
  const paidByMarket = marketPayments(jobs);
  return spaced([
    ...HARDWARE_HISTORY,
    ...LINES_HISTORY,
    ...ACCESS_HISTORY,
    ...PEG_HISTORY,
    ...TREASURY_HISTORY,
    ...providerHistory,
    ...commitments(providerHistory),
    ...ROUND_ONE_APPLICATIONS,
    ...ROUND_TWO_APPLICATIONS,
    ...GRANT_DECISIONS,
    ...AWARD_HISTORY,
    ...jobs,
    ...paidByMarket,
    ...trade(providerHistory, TREASURY_HISTORY, paidByMarket),
  ]);
}

/** Sorts by time and moves an event that comes too close behind another to a little later. */
function spaced(events: StoryEvent[]): StoryEvent[] {
  let earliest = 0;
  return [...events]
    .sort((a, b) => a.at - b.at)
    .map((event) => {
      const moment = Math.max(event.at, earliest);
      earliest = moment + SPACING;
      return moment === event.at ? event : { ...event, at: moment };
    });
}
