import { at } from './clock';
import type { StoryEvent } from './events';

/** The lines that the programme sets for itself, by the same decisions as an administrator's desk. */
export const LINES_HISTORY: readonly StoryEvent[] = [
  {
    kind: 'concentration-cap',
    at: at(5, 'Thu', '10:20'),
    capBps: 3_500,
    reason:
      'While few providers are certified one of them may hold a third. The line comes down as the programme grows.',
  },
  {
    kind: 'carbon-ceiling',
    at: at(12, 'Tue', '09:40'),
    tonnes: 600,
    reason:
      'The council allows the programme 600 tonnes a year, location-based, if every certified GPU ran without a pause.',
  },
  {
    kind: 'concentration-cap',
    at: at(52, 'Thu', '10:10'),
    capBps: 2_500,
    reason:
      'Eleven providers are certified, so that a quarter for one of them is enough. Whoever is above it is asked how it will share.',
  },
];
