import { hours } from '../amounts';
import { at } from '../clock';
import type { StoryEvent } from '../events';

/** Rounds, refusals, and what became of the awards. */
export const GRANT_DECISIONS: readonly StoryEvent[] = [
  {
    kind: 'round-open',
    at: at(10, 'Thu', '09:00'),
    roundId: 1,
    title: 'First call: hours for companies of the canton',
    description:
      'Companies with fewer than 250 people and a seat in the canton of Zug can ask for between 200 and 6,000 H100-hours. Half is available at once, the other half after a short progress report. The call takes applications for nine weeks; an answer comes within five weeks after that.',
    budget: hours(24_000),
    opensAt: at(11, 'Mon', '08:00'),
    closesAt: at(19, 'Fri', '17:00'),
    reason:
      'The council has approved a first call of 24,000 hours. All of them are issued and covered.',
  },
  {
    kind: 'decline',
    at: at(24, 'Tue', '15:10'),
    application: 'round-1/sme-13',
    reason:
      'The pictures to learn from are still to be collected, and 5,500 hours are asked for before it is known whether the camera sees what is needed. Training a large model from the beginning is not justified when open ones can be adapted. The idea is good: we suggest collecting data first and coming back in the next call with a smaller question.',
  },
  {
    kind: 'round-close',
    at: at(27, 'Mon', '10:00'),
    roundId: 1,
    reason:
      'All ten applications are decided. Nine awards hold 23,500 hours; the remaining 500 become free for the next call.',
  },
  {
    kind: 'claw-back',
    at: at(39, 'Wed', '11:30'),
    awardId: 7,
    reason:
      'The company told the city that its two engineers have left and that the project is stopped. It asked itself that the award be ended. The hours used so far went into the simulation as planned; the rest returns.',
  },
  {
    kind: 'tranche',
    at: at(40, 'Mon', '14:45'),
    awardId: 3,
    report:
      'Detector finds 9,997 of 10,000 planted cracks; 1 in 400 good jewels is flagged wrongly. Two workshops test it in daily work.',
    reason:
      'The target of the award is nearly met at half of the hours. The second half is for making the network small enough for the computer at the microscope.',
  },
  {
    kind: 'tranche',
    at: at(41, 'Tue', '10:55'),
    awardId: 4,
    report:
      'Thirty-one of fifty-two weeks are simulated. The forecast of missed connections agrees with the recorded weeks within two per cent.',
    reason: 'Work is on schedule and validated against recorded days.',
  },
  {
    kind: 'tranche',
    at: at(42, 'Wed', '09:40'),
    awardId: 8,
    report:
      'Index of all rulings is built. In a blind test ten lawyers found the matching decision in another language in 83 % of cases, before it was 41 %.',
    reason: 'The result is usable already; the second half adds Romansh and the older decisions.',
  },
  {
    kind: 'tranche',
    at: at(43, 'Mon', '13:20'),
    awardId: 2,
    report:
      'The model was trained once in full. Warnings for the past summer come 34 minutes ahead on average; one storm in nine is missed.',
    reason:
      'Better than the method in use, and honest about what it misses. The second half is for the two summers with hail.',
  },
  {
    kind: 'tranche',
    at: at(44, 'Tue', '15:40'),
    awardId: 6,
    report:
      'Word error rate fell from 31 to 12 per cent over all regions, for the Upper Valais from 58 to 21. The small model for the practice is not there yet.',
    reason:
      'Half of the way in half of the hours. The second half is for distillation, as planned.',
  },
  {
    kind: 'tranche',
    at: at(45, 'Thu', '10:05'),
    awardId: 1,
    report:
      '40,000 binders are folded, 1,130 docked, the first forty free energies computed. The order of the candidates agrees with the three known binders.',
    reason: 'The steps came out as announced. The second half is for the remaining free energies.',
  },
  {
    kind: 'cut',
    at: at(46, 'Wed', '14:20'),
    awardId: 5,
    reason:
      'At mid-term 210 of the first 900 hours were used, less than the two fifths that the rules ask for. The labelling at the mill stands still. The second half goes back; the first half can still be used until the end of the term.',
  },
  {
    kind: 'round-open',
    at: at(57, 'Wed', '09:30'),
    roundId: 2,
    title: 'Second call: hours for companies of the canton',
    description:
      'The second call takes applications for half a year and decides them as they come, within four weeks. Conditions as in the first call. Companies that have used up a first award may apply with a new question.',
    budget: hours(20_000),
    opensAt: at(58, 'Mon', '08:00'),
    closesAt: at(82, 'Fri', '17:00'),
    reason:
      'The council has approved a second call of 20,000 hours: 17,500 new ones and those that came back from the first call. Deciding as applications come was the wish of most applicants.',
  },
  {
    kind: 'decline',
    at: at(67, 'Fri', '16:00'),
    application: 'round-2/sme-6',
    reason:
      'The first award was cut because few hours were used, and 400 of its first half are still there. The new application asks for more of the same without saying what has changed at the mill. Please use what you have first; the door stays open.',
  },
  { kind: 'expire', at: at(68, 'Tue', '10:20'), awardId: 4 },
];
