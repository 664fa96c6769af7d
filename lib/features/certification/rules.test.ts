import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  CONFLICT_DAYS,
  interestOf,
  ITEM_KEYS,
  ITEM_STATES,
  itemsOf,
  maySecond,
  readersNeeded,
  tierReached,
  TIERS,
  unmetItems,
  type ItemKey,
  type ItemState,
} from './rules';
import { CASE_MOVES, CASE_STATUSES, isUnderWay, mayMove, type CaseMove } from './states';

const DAY = 86_400_000;
const NOW = new Date('2026-05-04T09:00:00Z');
const found = fc.dictionary(fc.constantFrom(...ITEM_KEYS), fc.constantFrom(...ITEM_STATES), {
  maxKeys: ITEM_KEYS.length,
}) as fc.Arbitrary<Partial<Record<ItemKey, ItemState>>>;

describe('the checklist', () => {
  it('asks at each tier for everything of the tier below, and for more', () => {
    for (const tier of [2, 3, 4] as const) {
      const below = itemsOf((tier - 1) as 1 | 2 | 3);
      expect(itemsOf(tier)).toEqual(expect.arrayContaining(below));
      expect(itemsOf(tier).length).toBeGreaterThan(below.length);
    }
    expect(itemsOf(4)).toEqual(ITEM_KEYS);
  });

  it('is passed at a tier exactly when each of its items is met', () => {
    fc.assert(
      fc.property(found, fc.constantFrom(...TIERS), (states, tier) => {
        const unmet = unmetItems(tier, states);
        expect(unmet.length === 0).toBe(itemsOf(tier).every((item) => states[item] === 'MET'));
        for (const item of unmet) expect(states[item]).not.toBe('MET');
      }),
    );
  });

  it('reaches the deepest tier that nothing keeps it from', () => {
    fc.assert(
      fc.property(found, (states) => {
        const reached = tierReached(states);
        const passed = TIERS.filter((tier) => unmetItems(tier, states).length === 0);
        expect(reached).toBe(passed.at(-1));
      }),
    );
  });
});

describe('a case', () => {
  it('moves only along its table', () => {
    const allowed = CASE_STATUSES.flatMap((status) =>
      (Object.keys(CASE_MOVES) as CaseMove[])
        .filter((move) => mayMove(move, status))
        .map((move) => `${status} ${move} ${CASE_MOVES[move].to}`),
    );
    expect(allowed).toEqual([
      'READING check READING',
      'READING ask ASKED',
      'READING decide DECIDED',
      'READING propose SECOND_READING',
      'READING close CLOSED',
      'ASKED answer READING',
      'ASKED recall READING',
      'ASKED close CLOSED',
      'SECOND_READING second DECIDED',
      'SECOND_READING return READING',
    ]);
  });

  it('is over once nothing moves it', () => {
    for (const status of CASE_STATUSES) {
      const moves = (Object.keys(CASE_MOVES) as CaseMove[]).filter((move) => mayMove(move, status));
      expect(isUnderWay(status)).toBe(moves.length > 0);
    }
  });

  it('needs a second reader from tier 3 on', () => {
    expect(TIERS.map(readersNeeded)).toEqual([1, 1, 2, 2]);
  });
});

describe('a declared interest', () => {
  const declared = (conflict: boolean, daysAgo: number) => ({
    conflict,
    declaredAt: new Date(NOW.getTime() - daysAgo * DAY),
  });

  it('is asked for before anything is read', () => {
    expect(interestOf([], NOW)).toBe('undeclared');
    expect(interestOf([declared(false, 1)], NOW)).toBe('none');
  });

  it('of a conflict holds for a year, whatever the same person declares after it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            conflict: fc.boolean(),
            days: fc.integer({ min: 0, max: CONFLICT_DAYS - 1 }),
          }),
          { minLength: 1 },
        ),
        (all) => {
          const declarations = all.map(({ conflict, days }) => declared(conflict, days));
          const expected = all.some(({ conflict }) => conflict) ? 'conflict' : 'none';
          expect(interestOf(declarations, NOW)).toBe(expected);
        },
      ),
    );
  });

  it('of a conflict that is over asks for a new declaration', () => {
    expect(interestOf([declared(true, CONFLICT_DAYS)], NOW)).toBe('undeclared');
    expect(interestOf([declared(true, CONFLICT_DAYS), declared(false, 1)], NOW)).toBe('none');
  });
});

describe('the second reader', () => {
  const read = { firstReader: '0xA', items: [{ checkedBy: '0xA' }, { checkedBy: '0xB' }] };

  it('is neither who decided first nor anybody who filled in an item', () => {
    expect(['0xA', '0xB', '0xC'].map((certifier) => maySecond(certifier, read))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('has nothing to read before somebody decided', () => {
    expect(maySecond('0xC', { ...read, firstReader: null })).toBe(false);
  });
});
