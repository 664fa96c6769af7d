import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { actsOpenToAward, availableOf, firstTranche, leastUse, leftOf, mayMove } from './rules';

const HOUR = 10n ** 18n;
const midTermAt = new Date('2026-03-01T00:00:00Z');
const expiresAt = new Date('2026-06-01T00:00:00Z');
const award = {
  status: 'ACTIVE' as const,
  awarded: 1_000n * HOUR,
  released: 500n * HOUR,
  spent: 100n * HOUR,
  returned: 0n,
  secondTrancheReleased: false,
  cut: false,
  midTermAt,
  expiresAt,
};

describe('an award', () => {
  it('has at most half to spend at first, and never more than is left', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 27n), (awarded) => {
        expect(firstTranche(awarded) * 2n <= awarded).toBe(true);
        expect(leastUse(awarded) <= firstTranche(awarded)).toBe(true);
      }),
    );
  });

  it('balances: spent, returned and left make up what was awarded', () => {
    const figures = { awarded: 10n, spent: 3n, returned: 2n };
    expect(figures.spent + figures.returned + leftOf(figures)).toBe(figures.awarded);
  });

  it('has nothing to spend from the second of its expiry on', () => {
    expect(availableOf(award, new Date(expiresAt.getTime() - 1))).toBe(400n * HOUR);
    expect(availableOf(award, expiresAt)).toBe(0n);
  });

  it('may be cut only from mid-term on and only when too little was used', () => {
    expect(actsOpenToAward(award, new Date('2026-02-28'))).not.toContain('cut');
    expect(actsOpenToAward(award, midTermAt)).toContain('cut');
    expect(actsOpenToAward({ ...award, spent: 200n * HOUR }, midTermAt)).not.toContain('cut');
  });

  it('once expired can only be ended, by anyone', () => {
    expect(actsOpenToAward(award, expiresAt)).toEqual(['expire']);
    expect(actsOpenToAward({ ...award, status: 'EXPIRED' }, expiresAt)).toEqual([]);
  });
});

describe('an application', () => {
  it('is decided once', () => {
    expect(mayMove('award', 'SUBMITTED')).toBe(true);
    expect(mayMove('award', 'AWARDED')).toBe(false);
    expect(mayMove('decline', 'AWARDED')).toBe(false);
    expect(mayMove('award', 'DECLINED')).toBe(false);
  });
});
