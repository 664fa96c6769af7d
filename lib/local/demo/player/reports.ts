import { toSeconds } from '@/lib/chain/call';
import { submitReports } from '@/lib/features/oracle/calls';
import { signReports } from '@/lib/local/sign-reports';

import { HOUR } from '../story/clock';
import type { StoryEvent } from '../story/events';
import { listPrice, reportTimes } from '../story/market';
import type { Stage } from './stage';

/** A reference holds for a day and a half; an act that needs one has it looked at before it is that old. */
const OLD = 30 * HOUR;
/** Seconds before an act at which the lists are read for it: after the acts before, which lie further apart. */
const BEFORE = 30;

const NEEDS_REFERENCE: ReadonlySet<StoryEvent['kind']> = new Set(['mint', 'issue', 'enact']);

export type Market = {
  /** Plays what the reporters did until the event, and lets them look once more when it needs a fresh reference. */
  before: (event: StoryEvent) => Promise<void>;
  /** Plays what is left, the last report a moment before the end. */
  finish: () => Promise<void>;
};

/** The reporters of the story. `end`: seconds from its start until now. */
export function playMarket(stage: Stage, end: number): Market {
  const times = reportTimes(end);
  let next = 0;
  let last = -Infinity;

  const report = async (moment: number): Promise<void> => {
    const now = stage.time(moment);
    const reports = await signReports({
      deployment: stage.deployment,
      priceOf: ({ source }) => listPrice(source, moment),
      observedAt: toSeconds(now),
    });
    await stage.send('reporter-1', submitReports(stage.deployment, reports), now);
    last = moment;
  };

  const until = async (moment: number): Promise<void> => {
    for (let time = times[next]; time !== undefined && time < moment; time = times[++next])
      if (time > last) await report(time);
  };

  return {
    before: async (event) => {
      await until(event.at - BEFORE);
      if (NEEDS_REFERENCE.has(event.kind) && event.at - last > OLD) await report(event.at - BEFORE);
    },
    finish: async () => {
      await until(end);
      if (end - BEFORE > last) await report(end - BEFORE);
    },
  };
}
