import { toDecimalString } from '@/lib/core/units';

import type { DemoReporter } from '../demo-reporters';
import { storyStart } from '../demo/story/clock';
import { listPrice } from '../demo/story/market';

/** Decimals of the demonstration's settlement asset. */
const DECIMALS = 6;

const NOTICE = 'Invented for the Gridhall demonstration: no market, no offer, no price.';

/** What an H100-hour costs on a list at a moment, in units of the settlement asset: the story's market, played on. */
export function priceAt(source: DemoReporter['source'], now: Date): bigint {
  const seconds = Math.floor((now.getTime() - storyStart(now).getTime()) / 1_000);
  return listPrice(source, seconds);
}

/**
 * The demonstration's three lists as they lie on the web, each in its own way: francs for a GPU-hour among other GPUs, Rappen
 * for an hour of a node of eight, and francs for a second as text, without a date of its own.
 */
export const LISTS: Record<DemoReporter['source'], (now: Date) => object> = {
  'alpine-gpu-index': (now) => ({
    notice: NOTICE,
    as_of: now.toISOString(),
    currency: 'CHF',
    unit: 'GPU-hour',
    index: [
      { gpu: 'A100-SXM-80', price: '0.94' },
      { gpu: 'H100-SXM5-80', price: toDecimalString(priceAt('alpine-gpu-index', now), DECIMALS) },
      { gpu: 'B200-SXM-180', price: '3.81' },
    ],
  }),
  'lake-spot-list': (now) => ({
    notice: NOTICE,
    updated: Math.floor(now.getTime() / 1_000),
    offers: [
      {
        node: '8xH100-SXM5-80',
        rappen_per_node_hour: toDecimalString(priceAt('lake-spot-list', now) * 800n, DECIMALS),
      },
    ],
  }),
  'rhine-exchange': (now) => ({
    notice: NOTICE,
    markets: {
      // A tenth of a billionth of a franc: rounded up there, so that the hour comes out as it was.
      'H100/CHF': { last: toDecimalString(secondPrice(priceAt('rhine-exchange', now)), 10) },
    },
  }),
};

/** ⌈price × 10^4 ÷ 3,600⌉: of an hour in 10^-6 → of a second in 10^-10. */
function secondPrice(hour: bigint): bigint {
  return (hour * 10_000n + 3_599n) / 3_600n;
}
