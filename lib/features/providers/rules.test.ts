import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import {
  actsOpenTo,
  capacityOf,
  isLive,
  mayAct,
  PROVIDER_STATUSES,
  requiredStake,
  shownStatus,
  TRANSITIONS,
} from './rules';

describe('the transition table', () => {
  it('allows exactly the moves of the table that ProviderTransitions.sol states', () => {
    const source = readFileSync('contracts/src/libraries/ProviderTransitions.sol', 'utf8');
    const rows = [...source.matchAll(/^\/\/\/ \| (\w+) +\|(.*)\|$/gm)].filter(
      ([, from]) => from !== 'from',
    );
    expect(rows).toHaveLength(PROVIDER_STATUSES.length);
    for (const [, from = '', cells = ''] of rows) {
      const allowed = cells
        .split('|')
        .flatMap((cell, column) => (cell.trim() === '' ? [] : [PROVIDER_STATUSES[column]]));
      const ours = Object.values(TRANSITIONS)
        .filter((move) => (move.from as readonly string[]).includes(from.toUpperCase()))
        .map((move) => move.to);
      expect(new Set(ours), from).toEqual(new Set(allowed));
    }
  });

  it('never lets a revoked or exited provider back', () => {
    expect(actsOpenTo('REVOKED')).toEqual(['requestExit']);
    expect(actsOpenTo('EXITED')).toEqual([]);
  });

  it('ends a suspension through restore alone', () => {
    expect(mayAct('certify', 'SUSPENDED')).toBe(false);
    expect(mayAct('restore', 'SUSPENDED')).toBe(true);
  });
});

describe('isLive', () => {
  const expiresAt = new Date('2026-06-01T00:00:00Z');

  it('ends at the second of expiry without any act', () => {
    const provider = { status: 'CERTIFIED', expiresAt } as const;
    expect(isLive(provider, new Date(expiresAt.getTime() - 1))).toBe(true);
    expect(isLive(provider, expiresAt)).toBe(false);
    expect(shownStatus(provider, expiresAt)).toBe('LAPSED');
  });

  it('is false for a suspended provider whose term still runs', () => {
    expect(isLive({ status: 'SUSPENDED', expiresAt }, new Date('2026-01-01'))).toBe(false);
  });
});

describe('capacity and stake', () => {
  it('adds units times weight', () => {
    expect(
      capacityOf([
        { units: 8, weight: 10n ** 18n },
        { units: 3, weight: 5n * 10n ** 17n },
      ]),
    ).toBe(95n * 10n ** 17n);
  });

  it('rounds the required stake up', () => {
    expect(requiredStake(1n, 10n ** 6n)).toBe(1n);
    expect(requiredStake(10n ** 18n, 7n)).toBe(7n);
  });
});
