import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { canonical, type Canonical } from './canonical';

describe('canonical', () => {
  test('sorts members by UTF-16 code units, as RFC 8785, 3.2.3 shows', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.keys(JSON.parse(canonical(value)) as object)).toHaveLength(7);
    expect(canonical(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis",' +
        '"€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  test('escapes text as RFC 8785, 3.2.2.2 shows', () => {
    expect(canonical({ string: '€$\u000f\nA\'B"\\\\"/' })).toBe(
      '{"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('the order in which a document was built changes nothing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        fc.pre(safe(value));
        expect(canonical(reversed)).toBe(canonical(value));
      }),
    );
  });

  test('what was written reads back as the same document', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false, maxDepth: 4 }), (value) => {
        fc.pre(safe(value));
        const text = canonical(value as Canonical);
        expect(canonical(JSON.parse(text) as Canonical)).toBe(text);
      }),
    );
  });

  test.each([
    ['a fraction', { price: 2.5 }, '$.price'],
    ['an integer that doubles cannot hold', { n: 2 ** 53 }, '$.n'],
    ['negative zero', [-0], '$[0]'],
    ['NaN', { n: NaN }, '$.n'],
    ['a bigint', { amount: 1n }, '$.amount'],
    ['undefined', { a: { b: undefined } }, '$.a.b'],
    // eslint reads a hole as a slip; here it is the subject.
    ['a hole in an array', Array.from({ length: 2 }), '$[0]'],
    ['a date', { at: new Date(0) }, '$.at'],
    ['a map', new Map(), '$'],
    ['a field named toJSON', { toJSON: 'x' }, '$'],
    ['a lone surrogate', { name: '\ud800' }, '$.name'],
    ['NUL', ['a\0b'], '$[0]'],
    ['a function', { f: () => 1 }, '$.f'],
  ])('refuses %s and says where', (_, value, path) => {
    expect(() => canonical(value as unknown as Canonical)).toThrow(TypeError);
    expect(() => canonical(value as unknown as Canonical)).toThrow(path);
  });
});

function safe(value: unknown): boolean {
  try {
    canonical(value as Canonical);
    return true;
  } catch {
    return false;
  }
}
