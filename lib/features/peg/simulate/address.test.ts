import { describe, expect, it } from 'vitest';

import { WAD } from '@/lib/core/units';

import {
  initialText,
  parseText,
  proposalHref,
  proposalText,
  queryOf,
  readScenario,
  readText,
  TERM_FIELDS,
  type Address,
} from './address';
import { DEFAULT_ASSUMPTIONS } from './assumptions';
import type { Basis } from './basis';

const basis: Basis = {
  state: {
    blockNumber: 7n,
    supply: 40_000n * WAD,
    assets: 120_000_000_000n,
    backingHours: 0n,
    referencePrice: 2_400_000n,
    oracleStale: false,
    mintedToday: 0n,
    mintHalted: false,
    redeemHalted: false,
  },
  time: new Date('2026-11-30T00:00:00Z'),
  terms: {
    price: 2_450_000n,
    mintFeeBps: 25,
    redeemFeeBps: 50,
    maxStepBps: 1_000,
    minInterval: 604_800,
    supplyCap: 50_000n * WAD,
  },
  changedAt: new Date('2026-11-01T00:00:00Z'),
  lines: {
    floorBps: 10_000,
    healthyBps: 11_000,
    slowBps: 10_500,
    haltBps: 10_000,
    haircutBps: 5_000,
    backingShareBps: 2_000,
    dailyMintLimit: 500n * WAD,
  },
  assumptions: DEFAULT_ASSUMPTIONS,
};
const initial = initialText(basis, 6);
const addressOf = (query: string): Address => Object.fromEntries(new URLSearchParams(query));

describe('the simulator’s address', () => {
  it('holds nothing while nothing was changed, and then only what was', () => {
    expect(queryOf(initial, initial, 'run')).toBe('');
    expect(queryOf({ ...initial, price: '2.60', run: '80' }, initial, 'together')).toBe(
      '?price=2.60&run=80&scenario=together',
    );
  });

  it('brings back what it was written from', () => {
    const text = { ...initial, price: '2.60', slow: '107.5', buys: '12' };
    const address = addressOf(queryOf(text, initial, 'scandal'));
    expect(readText(address, initial)).toEqual(text);
    expect(readScenario(address)).toBe('scandal');
  });

  it('falls back to what is in force where it is no text, too long, or no storm', () => {
    const address = { price: ['1', '2'], slow: '1'.repeat(41), scenario: 'hail' };
    expect(readText(address, initial)).toEqual(initial);
    expect(readScenario(address)).toBe('run');
  });
});

describe('what is typed', () => {
  it('is the policy in force, to the unit, before anything is changed', () => {
    expect(parseText(initial, 6).parsed?.policy).toEqual({
      terms: basis.terms,
      lines: basis.lines,
    });
    expect(parseText(initial, 6).parsed?.assumptions).toEqual(basis.assumptions);
  });

  it('reads percent with two digits as basis points, and a third digit as a mistake', () => {
    const parsed = (mintFee: string) => parseText({ ...initial, mintFee }, 6);
    expect(parsed('0.33').parsed?.policy.terms.mintFeeBps).toBe(33);
    expect(parsed('0.333').wrong).toEqual(['mintFee']);
  });

  it.each([
    ['price', ''],
    ['price', '0'],
    ['price', '-1'],
    ['price', '1e3'],
    ['price', '2.4500001'],
    ['price', '9'.repeat(40)],
    ['slow', '700'],
    ['run', '4.99'],
    ['run', '80.01'],
    ['haircut', '100.01'],
  ] as const)('names %s as wrong when it is "%s"', (name, value) => {
    expect(parseText({ ...initial, [name]: value }, 6).wrong).toEqual([name]);
  });

  it('begins before the first peg at what the market pays', () => {
    const first = initialText({ ...basis, terms: undefined }, 6);
    expect(first).toMatchObject({ price: '2.40', mintFee: '0.25', cap: '50000' });
    expect(parseText(first, 6).wrong).toBeUndefined();
  });
});

describe('the way to the form of a proposal', () => {
  it('carries the terms in the form’s own units', () => {
    const href = proposalHref(
      { ...initial, price: '2.60', mintFee: '0.3', run: '80' },
      TERM_FIELDS,
    );
    const sent = proposalText(addressOf(href.split('?')[1] ?? ''));
    expect(sent).toEqual({
      terms: {
        ...{ price: '2.60', mintFee: '30', redeemFee: '50' },
        ...{ step: '1000', interval: '168', cap: '50000' },
      },
      lines: undefined,
      runBps: '8000',
    });
  });

  it('leaves out what is no number, so that the form begins with what is in force', () => {
    expect(proposalText({ price: 'many', mintFee: '0.333', slow: ['1'] })).toEqual({
      terms: undefined,
      lines: undefined,
      runBps: undefined,
    });
  });
});
