import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mulDivDown, mulDivUp, parseDecimal, toDecimalString, toDisplayNumber } from './units';

describe('decimals', () => {
  it('survive a round trip through text for every amount and scale', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 2n ** 256n - 1n),
        fc.integer({ min: 0, max: 18 }),
        (value, decimals) => {
          expect(parseDecimal(toDecimalString(value, decimals), decimals)).toBe(value);
        },
      ),
    );
  });

  it.each(['', ' ', '-1', '1,5', '1.2.3', '1e3', '.5', '5.', 'abc', '1.1234567'])(
    'refuses %j',
    (text) => {
      expect(parseDecimal(text, 6)).toBeUndefined();
    },
  );

  it.each([
    ['1', 1_000_000n],
    ["12'345.6", 12_345_600_000n],
    ['12 345.60', 12_345_600_000n],
    ['0.000001', 1n],
  ])('reads %j', (text, value) => {
    expect(parseDecimal(text, 6)).toBe(value);
  });

  it('keeps the sign and the asked fraction', () => {
    expect(toDecimalString(-1_500_000n, 6)).toBe('-1.5');
    expect(toDecimalString(2_000_000n, 6, 2)).toBe('2.00');
    expect(toDecimalString(7n, 0)).toBe('7');
  });

  it('rounds down for display', () => {
    expect(toDisplayNumber(1_999_999n, 6, 2)).toBe(1.99);
  });
});

describe('mulDiv', () => {
  it('differs between up and down by one exactly when there is a remainder', () => {
    const natural = fc.bigInt(0n, 2n ** 200n);
    fc.assert(
      fc.property(natural, natural, fc.bigInt(1n, 2n ** 200n), (a, b, c) => {
        const exact = (a * b) % c === 0n;
        expect(mulDivUp(a, b, c) - mulDivDown(a, b, c)).toBe(exact ? 0n : 1n);
      }),
    );
  });
});
