import { DAY, at } from './clock';
import type { StoryEvent } from './events';

/**
 * Who can do what: the regulator's first review, what the administrator did about it, past the portal's own forms, and
 * nothing since. The difference stands on the page of rights until the next review.
 */
export const ACCESS_HISTORY: readonly StoryEvent[] = [
  {
    kind: 'access-review',
    at: at(3, 'Thu', '14:10'),
    conclusion: 'changes-needed',
    reason:
      'Every role is held by the person in the council’s list. A new certifier counts at once, though: the council should have a day to object.',
  },
  {
    kind: 'role-wait',
    at: at(8, 'Tue', '15:40'),
    key: 'certifiers-wait',
    role: 'CERTIFIER',
    seconds: DAY,
  },
  { kind: 'enact', at: at(8, 'Fri', '09:25'), of: 'certifiers-wait' },
];
