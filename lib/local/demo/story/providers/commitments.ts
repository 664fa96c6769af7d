import { at, DAY } from '../clock';
import type { ProviderKey } from '../companies';
import type { CommitmentEvent, StoryEvent } from '../events';
import { liveProviders } from './live';

type Habit = { periods: number; shareBps: number };

/** How far ahead and how much each provider promises. Who is not here promises nothing. */
const HABITS: Readonly<Record<ProviderKey, Habit>> = {
  'provider-1': { periods: 6, shareBps: 10_000 },
  'provider-2': { periods: 3, shareBps: 10_000 },
  'provider-3': { periods: 4, shareBps: 5_000 },
  'provider-4': { periods: 5, shareBps: 10_000 },
  'provider-6': { periods: 6, shareBps: 8_000 },
  'provider-7': { periods: 3, shareBps: 6_000 },
  'provider-8': { periods: 2, shareBps: 5_000 },
  'provider-9': { periods: 5, shareBps: 5_000 },
  'provider-11': { periods: 4, shareBps: 10_000 },
  'provider-12': { periods: 4, shareBps: 7_500 },
};

/** Before the story ends, everybody with the habit promises the coming periods again. */
const LAST_ROUND = at(77, 'Tue', '08:00');

/** Each provider promises hours on the day after a certification, and the live ones once more in the last week. */
export function commitments(history: readonly StoryEvent[]): CommitmentEvent[] {
  const afterEach = history
    .filter((event) => event.kind === 'certification')
    .map(({ provider, at: certifiedAt }) => ({ provider, moment: certifiedAt + DAY }));
  const again = liveProviders(history, LAST_ROUND).map(({ provider }) => ({
    provider,
    moment: LAST_ROUND,
  }));
  return [...afterEach, ...again].flatMap(({ provider, moment }) => {
    const habit = HABITS[provider];
    return habit ? [{ kind: 'commitment' as const, at: moment, provider, ...habit }] : [];
  });
}
