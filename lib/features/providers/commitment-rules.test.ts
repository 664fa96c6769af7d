import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { WAD } from '@/lib/core/units';

import {
  committable,
  countingHours,
  HORIZON,
  periodAt,
  periodDays,
  periodEnd,
  periodStart,
  refusalFor,
} from './commitment-rules';

const DAY_MS = 86_400_000;
const time = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });

it('counts as the contract does', () => {
  const source = readFileSync('contracts/src/CapacityCommitments.sol', 'utf8');
  expect(source).toContain('PERIOD = 30 days;');
  expect(source).toContain(`HORIZON = ${HORIZON};`);
  expect(periodEnd(0).getTime()).toBe(30 * DAY_MS);
  expect(committable(8n * WAD)).toBe(8n * 30n * 24n * WAD);
});

it('puts every moment into exactly one period', () => {
  fc.assert(
    fc.property(time, (moment) => {
      const period = periodAt(moment);
      expect(periodStart(period) <= moment && moment < periodEnd(period)).toBe(true);
      expect(periodEnd(period)).toEqual(periodStart(period + 1));
    }),
  );
});

it('names its days the same in every city', () => {
  const { first, last } = periodDays(692);
  for (const timeZone of [
    'UTC',
    'Asia/Seoul',
    'Asia/Dubai',
    'Europe/Zurich',
    'America/Los_Angeles',
  ]) {
    const day = (time: Date) => time.toLocaleDateString('en-CA', { timeZone });
    expect([day(first), day(last)]).toEqual(['2026-11-03', '2026-12-02']);
  }
});

describe('a period', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  const current = periodAt(now);
  const expiresAt = periodEnd(current + 3);
  const terms = { now, live: true, expiresAt };

  it('is open from the next one on, as far as the certification covers it to the end', () => {
    expect([1, 2, 3].map((ahead) => refusalFor(current + ahead, terms))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(refusalFor(current, terms)).toBe('begun');
    expect(refusalFor(current + 4, terms)).toBe('beyond-expiry');
    expect(
      refusalFor(current + 3, { ...terms, expiresAt: new Date(expiresAt.getTime() - 1_000) }),
    ).toBe('beyond-expiry');
  });

  it('is closed beyond the horizon, and to a provider that is not live', () => {
    const long = { ...terms, expiresAt: periodEnd(current + 20) };
    expect(refusalFor(current + HORIZON, long)).toBeUndefined();
    expect(refusalFor(current + HORIZON + 1, long)).toBe('too-far');
    expect(refusalFor(current + 1, { ...long, live: false })).toBe('not-live');
    expect(refusalFor(current + 1, { ...long, expiresAt: null })).toBe('beyond-expiry');
  });
});

it('never counts more than was promised or than the certification delivers', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 30n), fc.bigInt(0n, 10n ** 26n), (hours, capacity) => {
      const period = 600;
      const counted = countingHours({ period, hours }, { capacity, expiresAt: periodEnd(period) });
      expect(counted <= hours && counted <= committable(capacity)).toBe(true);
      expect(counted === hours || counted === committable(capacity)).toBe(true);
      const shorter = new Date(periodEnd(period).getTime() - 1);
      expect(countingHours({ period, hours }, { capacity, expiresAt: shorter })).toBe(0n);
    }),
  );
});
