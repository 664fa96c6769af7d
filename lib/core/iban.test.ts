import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isIban, printedIban } from './iban';

const GOOD = [
  'CH93 0076 2011 6238 5295 7',
  'DE89370400440532013000',
  'gb82 west 1234 5698 7654 32',
  'AE070331234567890123456',
];

describe('an IBAN', () => {
  it('is taken with and without spaces, in any case', () => {
    for (const iban of GOOD) expect([iban, isIban(iban)]).toEqual([iban, true]);
    expect(printedIban('CH9300762011623852957')).toBe('CH93 0076 2011 6238 5295 7');
  });

  it('is refused with one other digit, wherever it stands', () => {
    const iban = 'CH9300762011623852957';
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: iban.length - 1 }),
        fc.integer({ min: 1, max: 9 }),
        (at, by) => {
          const other = (Number(iban[at]) + by) % 10;
          expect(isIban(iban.slice(0, at) + other + iban.slice(at + 1))).toBe(false);
        },
      ),
    );
  });

  it('is refused when two neighbours are exchanged', () => {
    const iban = 'DE89370400440532013000';
    for (let at = 4; at < iban.length - 1; at++) {
      if (iban[at] === iban[at + 1]) continue;
      const exchanged = iban.slice(0, at) + iban[at + 1] + iban[at] + iban.slice(at + 2);
      expect([exchanged, isIban(exchanged)]).toEqual([exchanged, false]);
    }
  });

  it('is no shorter or stranger text', () => {
    for (const text of [
      '',
      'CH93',
      '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
      '1234567890123456',
    ])
      expect(isIban(text)).toBe(false);
  });
});
