import { expect, it } from 'vitest';

import { pegAndReference } from './peg-and-reference';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const brief = (points: ReturnType<typeof pegAndReference>) =>
  points.map(({ time, peg, reference }) => [time.getUTCDate(), peg, reference]);

it('has a point wherever one of the two moved, with the other as it stood', () => {
  const pegs = [
    { time: day(2), price: 20n },
    { time: day(5), price: 25n },
  ];
  const references = [
    { time: day(1), price: 10n },
    { time: day(3), price: 30n },
    { time: day(5), price: 31n },
  ];
  expect(brief(pegAndReference(pegs, references, day(9)))).toEqual([
    [1, undefined, 10n],
    [2, 20n, 10n],
    [3, 20n, 30n],
    [5, 25n, 31n],
    [9, 25n, 31n],
  ]);
});

it('goes on to now, and knows no reference where there never was one', () => {
  expect(brief(pegAndReference([{ time: day(2), price: 20n }], [], day(3)))).toEqual([
    [2, 20n, undefined],
    [3, 20n, undefined],
  ]);
  expect(pegAndReference([], [], day(3))).toEqual([]);
});
