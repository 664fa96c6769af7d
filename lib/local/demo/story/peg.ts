import type { PegTerms } from '@/lib/features/peg/schema';

import { francs, hours } from './amounts';
import { at, DAY } from './clock';
import type { StoryEvent } from './events';

function terms(price: string, supplyCapHours: number): PegTerms {
  return {
    price: francs(price),
    mintFeeBps: 25,
    redeemFeeBps: 50,
    maxStepBps: 1_000,
    minInterval: 7 * DAY,
    supplyCap: hours(supplyCapHours),
  };
}

/** The peg from its first setting on. The prices are invented; their course follows what rented H100-hours did. */
export const PEG_HISTORY: readonly StoryEvent[] = [
  {
    kind: 'peg',
    at: at(0, 'Tue', '14:00'),
    key: 'peg/first',
    terms: terms('2.60', 50_000),
    reason:
      'First terms. The three public price lists that the programme follows ask 2.54, 2.60 and 2.71 francs for an H100-hour without a contract; the peg takes the middle one. Fees of 0.25 % and 0.50 % cover what a trade costs. One step may be 10 % at most and a week must lie between two, so that nobody who holds hours is surprised. The cap of 50,000 hours is twice the first call.',
  },
  { kind: 'enact', at: at(0, 'Thu', '14:30'), of: 'peg/first' },
  {
    kind: 'peg',
    at: at(13, 'Mon', '10:10'),
    key: 'peg/second',
    terms: terms('2.53', 50_000),
    reason:
      'The middle of the three price lists has stood at 2.52 to 2.54 francs for six weeks. At 2.60 a company pays more here than at the counter of the provider, and providers earn more from the city than from others. The step is 2.7 %.',
  },
  { kind: 'enact', at: at(13, 'Thu', '09:40'), of: 'peg/second' },
  {
    kind: 'peg',
    at: at(24, 'Tue', '11:05'),
    key: 'peg/third',
    terms: terms('2.45', 50_000),
    reason:
      'Two of the three lists were lowered after new H200 capacity came to market; the middle is now 2.44 francs. The reserve covers 2.45 with room to spare, and the first awards have just been made, so that grant holders see the new price from their first job on. The step is 3.2 %.',
  },
  { kind: 'enact', at: at(24, 'Fri', '09:20'), of: 'peg/third' },
  {
    kind: 'peg',
    at: at(33, 'Mon', '15:30'),
    key: 'peg/fourth',
    terms: terms('2.21', 50_000),
    reason:
      'One large provider has lowered its list price to 1.98 francs and the average of the three lists falls to 2.21. The peg should follow at once, before companies buy elsewhere. The step is 9.8 %, just below the limit.',
  },
  {
    kind: 'peg-cancelled',
    at: at(33, 'Tue', '16:40'),
    of: 'peg/fourth',
    reason:
      'The 1.98 francs are a promotion for new customers that ends with the month; the provider confirmed it on the telephone. So far the programme has taken the middle list, not the average, and the other two have not moved. A change of method needs its own decision. Everyone who holds hours would lose a tenth for a passing offer.',
  },
  {
    kind: 'peg',
    at: at(36, 'Wed', '10:25'),
    key: 'peg/fifth',
    terms: terms('2.38', 50_000),
    reason:
      'The promotion has ended and the middle list stands at 2.38 francs, where it has been for four weeks. The step is 2.9 %. The method is the old one: the middle of the three lists, held for at least four weeks.',
  },
  { kind: 'enact', at: at(36, 'Fri', '11:00'), of: 'peg/fifth' },
  {
    kind: 'peg',
    at: at(50, 'Mon', '14:20'),
    key: 'peg/sixth',
    terms: terms('2.41', 80_000),
    reason:
      'H100-hours have become scarce for the first time: the middle list rose to 2.41 francs and has held for five weeks. A peg below the market would let companies buy here and sell elsewhere. Coverage stays above the floor after the rise. The cap goes to 80,000 hours to make room for the second call.',
  },
  { kind: 'enact', at: at(50, 'Thu', '10:10'), of: 'peg/sixth' },
  {
    kind: 'peg',
    at: at(70, 'Tue', '09:45'),
    key: 'peg/seventh',
    terms: terms('2.25', 80_000),
    reason:
      'With B200 now offered by two certified providers and many others, H100-hours have fallen on all three lists, to 2.19, 2.25 and 2.33 francs, and have stayed there for six weeks. The step is 6.6 %; a smaller one would have to be followed by a second within the month.',
  },
  { kind: 'enact', at: at(70, 'Fri', '10:05'), of: 'peg/seventh' },
];
