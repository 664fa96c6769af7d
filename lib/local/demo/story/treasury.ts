import { francs, hours } from './amounts';
import { at } from './clock';
import type { StoryEvent } from './events';

/** Money into and out of the reserve by the treasurer, hours for grants, and the two days without minting. */
export const TREASURY_HISTORY: readonly StoryEvent[] = [
  {
    kind: 'fund',
    at: at(1, 'Mon', '10:30'),
    amount: francs('42000'),
    source:
      'Budget of the City of Zug, office of economic development, item 3630.14 (demonstration)',
    reason:
      'First funding. It covers the first part of the hours for the first call at the peg of 2.60 francs, with a sixth on top.',
  },
  {
    kind: 'issue',
    at: at(7, 'Wed', '09:30'),
    amount: hours(14_000),
    reason:
      'First part of the hours for the first call. Coverage is above the healthy line after the issue.',
  },
  {
    kind: 'fund',
    at: at(8, 'Fri', '11:15'),
    amount: francs('25000'),
    source:
      'Contribution of the canton of Zug to the first call, decision DEMO-118 (demonstration)',
    reason:
      'The canton bears its share of the first call, as agreed. The money comes in before the second part of the hours is issued.',
  },
  {
    kind: 'issue',
    at: at(9, 'Wed', '10:05'),
    amount: hours(10_000),
    reason:
      'Second part of the hours for the first call, which makes 24,000. Coverage falls to about 107 %: above the floor of 102 %, below the healthy line of 110 %. Nothing may be withdrawn until it is back above that line.',
  },
  {
    kind: 'fund',
    at: at(20, 'Tue', '14:40'),
    amount: francs('3500'),
    source: 'Foundation for Open Computing, first gift (demonstration)',
    reason:
      'An invented foundation gives towards the reserve without conditions. The gift was accepted by the city council because it is tied to no applicant.',
  },
  {
    kind: 'halt',
    at: at(40, 'Tue', '09:20'),
    direction: 'mint',
    reason:
      'The custodian’s statement of this morning shows 1,240.00 francs less than the reserve’s books. No new hours until the difference is explained. Redemption stays open: what is owed is covered in either case.',
  },
  {
    kind: 'reopen',
    at: at(40, 'Tue', '16:10'),
    key: 'reopen/custodian',
    direction: 'mint',
    reason:
      'The difference is a purchase of Monday evening that the custodian booked with Wednesday’s value date. A corrected statement has arrived and agrees with the books to the cent. Minting opens again after the delay of two days, in which the regulator can still object.',
  },
  { kind: 'enact', at: at(40, 'Thu', '16:25'), of: 'reopen/custodian' },
  {
    kind: 'fund',
    at: at(46, 'Mon', '13:35'),
    amount: francs('3000'),
    source:
      'Budget of the City of Zug, office of economic development, rest of item 3630.14 (demonstration)',
    reason:
      'The rest of the credit after the first call. It goes into the reserve now instead of lapsing and counts towards the second call, which the council has announced.',
  },
  {
    kind: 'fund',
    at: at(54, 'Mon', '10:50'),
    amount: francs('36000'),
    source:
      'Budget of the City of Zug, office of economic development, item 3630.14, second credit (demonstration)',
    reason:
      'Funding for the second call, approved with the budget. The 17,500 hours that are to be issued come to 42,175 francs at the peg of 2.41; the surplus of the reserve bears the rest.',
  },
  {
    kind: 'issue',
    at: at(55, 'Wed', '09:50'),
    amount: hours(17_500),
    reason:
      'Hours for the second call. Together with those that came back from the first one, 20,000 can be offered. Coverage falls to about 109 %: above the floor of 102 %, just below the healthy line of 110 %. The canton’s share is still to come.',
  },
  {
    kind: 'fund',
    at: at(61, 'Thu', '15:05'),
    amount: francs('5000'),
    source:
      'Contribution of the canton of Zug to the second call, decision DEMO-203 (demonstration)',
    reason:
      'The canton’s share of the second call. It was agreed later than planned and is booked as cover, not for more hours.',
  },
  {
    kind: 'fund',
    at: at(66, 'Wed', '11:40'),
    amount: francs('2500'),
    source: 'Foundation for Open Computing, second gift (demonstration)',
    reason: 'The second gift of the invented foundation, on the same terms as the first.',
  },
  {
    kind: 'withdraw',
    at: at(73, 'Mon', '14:15'),
    key: 'withdraw/surplus',
    amount: francs('7500'),
    reason:
      'Since the peg was lowered the reserve owes less and stands clearly above the healthy line. About half of what may leave goes back to the budget of the city, as the council asked; the rest stays for a possible rise of the peg.',
  },
  { kind: 'enact', at: at(73, 'Thu', '09:25'), of: 'withdraw/surplus' },
];
