import { hours } from '../amounts';
import { at, HOUR } from '../clock';
import type { SmeKey } from '../companies';
import type { AwardEvent, OperatorEvent } from '../events';

/** All awards in the order in which they were made: the chain counts them from 1. */
const AWARDS: readonly AwardEvent[] = [
  award(
    1,
    1,
    'sme-9',
    6_000,
    at(22, 'Tue', '09:35'),
    at(46, 'Mon', '00:00'),
    at(84, 'Mon', '00:00'),
    {
      reason:
        'The plan throws away nine in ten candidates at each step and says beforehand by which number; that is good use of scarce hours. The laboratory partner has confirmed in writing. Awarded in full, the largest amount the call allows.',
    },
  ),
  award(
    2,
    1,
    'sme-7',
    4_200,
    at(22, 'Wed', '10:20'),
    at(44, 'Mon', '00:00'),
    at(80, 'Mon', '00:00'),
    {
      reason:
        'Public benefit is direct, since the cantonal services receive the model. The data are there and cleaned. 300 hours less than asked for: the re-run of a third summer can use the model of the second.',
    },
  ),
  award(
    3,
    1,
    'sme-1',
    1_500,
    at(22, 'Thu', '11:10'),
    at(42, 'Mon', '00:00'),
    at(90, 'Mon', '00:00'),
    {
      reason:
        'Clear question, data from three workshops, and a target that can be measured: fewer than two missed cracks in ten thousand. Awarded in full.',
    },
  ),
  award(
    4,
    1,
    'sme-10',
    2_400,
    at(22, 'Fri', '09:15'),
    at(42, 'Mon', '00:00'),
    at(68, 'Mon', '00:00'),
    {
      reason:
        'The simulator exists and agrees with recorded days. 200 hours less than asked for, because two holiday weeks can be left out. The term ends with the timetable it is meant for.',
    },
  ),
  award(
    5,
    1,
    'sme-6',
    1_800,
    at(23, 'Mon', '14:00'),
    at(45, 'Mon', '00:00'),
    at(82, 'Mon', '00:00'),
    {
      reason:
        'Useful for an industry that has become small in the region. The data set is modest for a video model, and the mill’s time for labelling is not secured; the mid-term review will look at that.',
    },
  ),
  award(
    6,
    1,
    'sme-3',
    3_600,
    at(23, 'Tue', '10:40'),
    at(45, 'Mon', '00:00'),
    at(81, 'Mon', '00:00'),
    {
      reason:
        'Consent and data protection are solved better than in any other application: the final model runs in the practice. Twelve regions are covered. Awarded in full.',
    },
  ),
  award(
    7,
    1,
    'sme-4',
    2_000,
    at(23, 'Wed', '15:25'),
    at(45, 'Mon', '00:00'),
    at(82, 'Mon', '00:00'),
    {
      reason:
        'Simulation on consumer cards is cheap and fits. 400 hours less than asked for, because the second set of scanned objects is not licensed yet.',
    },
  ),
  award(
    8,
    1,
    'sme-14',
    800,
    at(23, 'Thu', '09:50'),
    at(43, 'Mon', '00:00'),
    at(79, 'Mon', '00:00'),
    {
      reason:
        'Small, finished plan with public data and a result that every citizen can use. Awarded in full.',
    },
  ),
  award(
    9,
    1,
    'sme-8',
    1_200,
    at(24, 'Mon', '10:30'),
    at(72, 'Mon', '00:00'),
    at(96, 'Mon', '00:00'),
    {
      reason:
        'The railway provides findings for every recording, which is rare. The trial runs over two winters, therefore a late mid-term and a long term. Awarded in full.',
    },
  ),
  award(
    10,
    2,
    'sme-11',
    4_800,
    at(62, 'Wed', '10:15'),
    at(84, 'Mon', '00:00'),
    at(110, 'Mon', '00:00'),
    {
      reason:
        'Raw data with consent from three hospitals, and a study of failures that others leave out. 200 hours less than asked for, since part of the training can run on slower machines. Only providers of tier 4 within Switzerland may be used.',
    },
  ),
  award(
    11,
    2,
    'sme-2',
    3_000,
    at(64, 'Mon', '11:20'),
    at(86, 'Mon', '00:00'),
    at(112, 'Mon', '00:00'),
    {
      reason:
        'Heavy once and light afterwards is what grants are for. The ethics committee’s approval was shown. Awarded in full, on the condition that the caller is published.',
    },
  ),
  award(
    12,
    2,
    'sme-12',
    200,
    at(64, 'Wed', '14:35'),
    at(86, 'Mon', '00:00'),
    at(100, 'Mon', '00:00'),
    {
      reason:
        'The smallest application of both calls, and one in which the whole canton can listen to the result. Awarded in full.',
    },
  ),
  award(
    13,
    2,
    'sme-1',
    1_400,
    at(70, 'Thu', '14:30'),
    at(92, 'Mon', '00:00'),
    at(116, 'Mon', '00:00'),
    {
      reason:
        'The first award was used to the last hour and its result is in daily use. The new question is a different one, with its own data. Awarded in full.',
    },
  ),
];

/** Each award, and the beneficiary’s permission for the market some hours later. */
export const AWARD_HISTORY: readonly (AwardEvent | OperatorEvent)[] = AWARDS.flatMap((made) => [
  made,
  { kind: 'operator', at: made.at + 5 * HOUR, awardId: made.awardId, sme: made.sme },
]);

function award(
  awardId: number,
  roundId: number,
  sme: SmeKey,
  amount: number,
  moment: number,
  midTermAt: number,
  expiresAt: number,
  { reason }: { reason: string },
): AwardEvent {
  return {
    kind: 'award',
    at: moment,
    awardId,
    application: `round-${roundId}/${sme}`,
    roundId,
    sme,
    amount: hours(amount),
    midTermAt,
    expiresAt,
    reason,
  };
}
