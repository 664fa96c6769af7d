import type { DemoReporter } from '@/lib/local/demo-reporters';

import { francs } from './amounts';
import { at, DAY, HOUR, WEEK } from './clock';
import { Dice } from './random';

/** What an H100-hour cost on the invented market at some moments: the peg follows it some weeks later. */
const COURSE: readonly { at: number; price: bigint }[] = [
  { at: at(0, 'Mon', '00:00'), price: francs('2.60') },
  { at: at(7, 'Mon', '00:00'), price: francs('2.53') },
  { at: at(20, 'Mon', '00:00'), price: francs('2.52') },
  { at: at(23, 'Mon', '00:00'), price: francs('2.44') },
  { at: at(33, 'Mon', '00:00'), price: francs('2.39') },
  { at: at(40, 'Mon', '00:00'), price: francs('2.37') },
  { at: at(49, 'Mon', '00:00'), price: francs('2.42') },
  { at: at(60, 'Mon', '00:00'), price: francs('2.36') },
  { at: at(69, 'Mon', '00:00'), price: francs('2.25') },
  { at: at(80, 'Mon', '00:00'), price: francs('2.22') },
];

/** How far a list stands from the course all the time, and by how much it may wander, in basis points. */
const HABITS: Record<DemoReporter['source'], { bias: number; wander: number; seed: number }> = {
  'alpine-gpu-index': { bias: 0, wander: 60, seed: 31 },
  'lake-spot-list': { bias: -90, wander: 140, seed: 47 },
  'rhine-exchange': { bias: 120, wander: 100, seed: 59 },
};

/** The week in which one provider asked 1.98 francs and one list followed it: too far from the others to be counted. */
const OUTLIER = {
  source: 'rhine-exchange',
  from: at(32, 'Fri', '00:00'),
  until: at(34, 'Wed', '00:00'),
  price: francs('1.98'),
} as const;

/** Seconds between two looks at the market, and for the last month, from which a chart of days is drawn. */
const USUAL = WEEK;
const LATELY = DAY;
const LAST_MONTH = 31 * DAY;
/** The lists are out at half past six. */
const TIME_OF_DAY = 6 * HOUR + 30 * 60;

/** What a list asks for an H100-hour at an offset of the story, in units of the settlement asset. */
export function listPrice(source: DemoReporter['source'], moment: number): bigint {
  if (source === OUTLIER.source && moment >= OUTLIER.from && moment < OUTLIER.until)
    return OUTLIER.price;
  const { bias, wander, seed } = HABITS[source];
  // One draw for each hour and list, so that a price does not depend on how often it was asked for.
  const dice = new Dice(seed * 1_000_003 + Math.floor(moment / HOUR));
  const factor = 10_000 + bias + dice.between(-wander, wander);
  return (course(moment) * BigInt(factor)) / 10_000n;
}

/** When the lists are read, from the start of the story to `end`. */
export function reportTimes(end: number): number[] {
  const times: number[] = [];
  for (let day = 0; day + TIME_OF_DAY <= end; day += DAY) {
    const every = day > end - LAST_MONTH ? LATELY : USUAL;
    if (day % every === 0) times.push(day + TIME_OF_DAY);
  }
  return times;
}

/** Straight lines between the turns of the course. */
function course(moment: number): bigint {
  const after = COURSE.findIndex((turn) => turn.at > moment);
  if (after === 0) return COURSE[0]!.price;
  const from = COURSE.at(after === -1 ? -1 : after - 1)!;
  const to = COURSE.at(after)!;
  if (to.at <= from.at) return from.price;
  const share = BigInt(Math.round(((moment - from.at) * 10_000) / (to.at - from.at)));
  return from.price + ((to.price - from.price) * share) / 10_000n;
}
