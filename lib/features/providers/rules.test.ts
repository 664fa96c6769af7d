import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import {
  capacityOf,
  claimedCapacity,
  isLive,
  isRenewalDue,
  requiredStake,
  shownStatus,
  turnOf,
} from './rules';
import { actsOpenTo, mayAct, PROVIDER_STATUSES, TRANSITIONS } from './states';

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

describe('whose turn it is', () => {
  const covered = { decided: false, stake: 100n, required: 100n };

  it('is the provider’s until its application is on chain, whatever else is known', () => {
    expect(turnOf({ ...covered, status: 'NONE' })).toBe('provider-sends');
    expect(turnOf({ ...covered, status: 'NONE', decided: true, stake: 0n })).toBe('provider-sends');
  });

  it('is the provider’s while a single unit of stake is missing', () => {
    expect(turnOf({ ...covered, status: 'APPLIED', stake: 99n })).toBe('provider-stakes');
    expect(turnOf({ ...covered, status: 'APPLIED' })).toBe('certifier-decides');
  });

  it('is the certifier’s once a decision is recorded, even when the stake is short', () => {
    expect(turnOf({ ...covered, status: 'APPLIED', decided: true, stake: 0n })).toBe(
      'certifier-enacts',
    );
  });
});

describe('the renewal', () => {
  const now = new Date('2026-06-01T00:00:00Z');
  const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

  it('is due under 30 days before the end, and not at 30', () => {
    expect(isRenewalDue({ status: 'CERTIFIED', expiresAt: inDays(30) }, now)).toBe(false);
    expect(isRenewalDue({ status: 'CERTIFIED', expiresAt: inDays(29) }, now)).toBe(true);
  });

  it('is not due for what lapsed or does not count', () => {
    expect(isRenewalDue({ status: 'CERTIFIED', expiresAt: now }, now)).toBe(false);
    expect(isRenewalDue({ status: 'SUSPENDED', expiresAt: inDays(5) }, now)).toBe(false);
  });
});

describe('claimed capacity', () => {
  it('counts nothing for a class that is not open', () => {
    const open = [{ classId: 'H100', weight: 10n ** 18n }];
    const hardware = [
      { classId: 'H100', units: 8 },
      { classId: 'UNKNOWN', units: 1_000 },
    ];
    expect(claimedCapacity(hardware, open)).toBe(8n * 10n ** 18n);
  });
});
