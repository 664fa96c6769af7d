import { describe, expect, it } from 'vitest';

import { isDue, type News } from './is-due';
import type { OracleSource } from './read-oracle';

const NOW = new Date('2026-11-22T10:00:00Z');
const PACE = { heartbeatSeconds: 3_600, moveBps: 50, lookaheadSeconds: 600 };
const GUARDS = {
  maxAge: 7_200,
  maxDeviationBps: 500,
  minSources: 2,
  minPrice: 1n,
  maxPrice: 10n ** 9n,
};
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1_000);

/** Sources that reported 2.00 so many seconds ago; undefined: never. */
function oracle(ages: Record<string, number | undefined>, validFor?: number) {
  const sources = new Map<string, OracleSource>(
    Object.entries(ages).map(([id, age]) => [
      id,
      {
        isReporter: true,
        account: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
        last: age === undefined ? undefined : { price: 2_000_000n, observedAt: ago(age) },
      },
    ]),
  );
  const validUntil = validFor === undefined ? undefined : ago(-validFor);
  return { sources, guards: GUARDS, validUntil };
}
const news = (prices: Record<string, bigint>): News[] =>
  Object.entries(prices).map(([sourceId, price]) => ({ sourceId, price, observedAt: NOW }));

describe('a price is worth a transaction', () => {
  it('when it is the first of its source', () =>
    expect(isDue(news({ c: 2_000_000n }), oracle({ a: 60, c: undefined }, 5_000), PACE, NOW)).toBe(
      true,
    ));

  it('when it moved by the half per cent, either way, and not below it', () => {
    const at = (price: bigint) => isDue(news({ a: price }), oracle({ a: 60 }, 5_000), PACE, NOW);
    expect([2_010_000n, 1_990_000n, 2_009_999n, 1_990_001n].map(at)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('when the heartbeat is over', () => {
    const after = (age: number) =>
      isDue(news({ a: 2_000_000n }), oracle({ a: age }, 5_000), PACE, NOW);
    expect([after(3_600), after(3_599)]).toEqual([true, false]);
  });

  it('when the reference would end before the next look and these prices carry it on', () => {
    const ends = (validFor: number) =>
      isDue(news({ a: 2_000_000n, b: 2_000_000n }), oracle({ a: 60, b: 60 }, validFor), PACE, NOW);
    expect([ends(600), ends(601)]).toEqual([true, false]);
  });

  it('but not again and again while the reference is lost for want of another source', () => {
    const alone = oracle({ a: 60, b: 9_000 }, -100);
    expect(isDue(news({ a: 2_000_000n }), alone, PACE, NOW)).toBe(false);
    expect(isDue(news({ a: 2_000_000n, b: 2_001_000n }), alone, PACE, NOW)).toBe(true);
  });

  it('and never when there is none', () =>
    expect(isDue([], oracle({ a: 9_000 }), PACE, NOW)).toBe(false));
});
