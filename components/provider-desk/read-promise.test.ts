import { expect, it } from 'vitest';

import { WAD } from '@/lib/core/units';
import { periodAt, periodEnd, periodStart } from '@/lib/features/providers/commitment-rules';

import { readPromise } from './read-promise';

const now = new Date('2026-11-22T12:00:00Z');
const period = periodAt(now) + 1;
const commitment = {
  period,
  from: periodStart(period),
  to: periodEnd(period),
  capacity: 5_760n * WAD,
  committed: 100n * WAD,
  counted: 100n * WAD,
  sold: 40n * WAD,
  free: 60n * WAD,
  refusal: null,
};

it.each([
  ['5760', 5_760n * WAD],
  ['40', 40n * WAD],
  ['99.5', 199n * (WAD / 2n)],
])('takes %s hours', (text, amount) => {
  expect(readPromise(text, commitment, now)).toEqual({ amount });
});

it.each([
  ['', { kind: 'typed', problem: 'notAnAmount' }],
  ['many', { kind: 'typed', problem: 'notAnAmount' }],
  ['5760.000000000000000001', { kind: 'over-capacity' }],
  ['39.9', { kind: 'below-sold' }],
  ['0', { kind: 'below-sold' }],
  ['100.0', { kind: 'unchanged' }],
])('refuses "%s" with its reason', (text, problem) => {
  expect(readPromise(text, commitment, now)).toEqual({ problem });
});

it('takes a promise back as long as nothing of it is sold', () => {
  expect(readPromise('0', { ...commitment, sold: 0n }, now)).toEqual({ amount: 0n });
});

it('refuses a period that began while the page was open', () => {
  expect(readPromise('50', commitment, commitment.from)).toEqual({
    problem: { kind: 'closed', refusal: 'begun' },
  });
});
