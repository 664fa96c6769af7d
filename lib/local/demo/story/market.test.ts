import { describe, expect, it } from 'vitest';

import { DEMO_REPORTERS } from '@/lib/local/demo-reporters';

import { at, DAY, STORY_END, WEEK } from './clock';
import { listPrice, reportTimes } from './market';
import { rehearse } from './rehearsal/rehearse';
import { tellStory } from './story';

const { points } = rehearse(tellStory());
const prices = (moment: number) => DEMO_REPORTERS.map(({ source }) => listPrice(source, moment));
const middleOf = (values: bigint[]) => [...values].sort((a, b) => (a < b ? -1 : 1))[1]!;

describe('the market of the story', () => {
  it('stays within eight percent of the peg that follows it', () => {
    for (const { at: moment, price } of points) {
      if (price === 0n) continue;
      const middle = middleOf(prices(moment));
      const distance = middle > price ? middle - price : price - middle;
      expect(Number((distance * 10_000n) / price), `at ${moment}`).toBeLessThan(800);
    }
  });

  it('has lists that agree within fifteen percent, but for the week of the outlier', () => {
    const outlying = reportTimes(STORY_END).filter((moment) => {
      const asked = prices(moment);
      const middle = middleOf(asked);
      return asked.some(
        (price) => (price > middle ? price - middle : middle - price) * 10_000n > middle * 1_500n,
      );
    });
    expect(outlying.length).toBeGreaterThan(0);
    for (const moment of outlying) {
      expect(moment).toBeGreaterThan(at(32, 'Fri', '00:00'));
      expect(moment).toBeLessThan(at(34, 'Wed', '00:00'));
    }
  });

  it('is looked at every week, and every day of the last month', () => {
    const times = reportTimes(STORY_END + 3 * DAY);
    times.slice(1).forEach((time, index) => expect(time - times[index]!).toBeLessThanOrEqual(WEEK));
    const lately = times.filter((time) => time > STORY_END + 3 * DAY - 30 * DAY);
    expect(lately.length).toBeGreaterThanOrEqual(30);
  });

  it('asks the same for the same hour', () => {
    const moment = at(12, 'Wed', '11:00');
    expect(prices(moment)).toEqual(prices(moment));
  });
});
