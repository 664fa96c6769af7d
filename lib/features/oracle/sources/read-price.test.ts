import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compilePath, readPath } from './json-path';
import { parseExactJson, scalarOf } from './json-text';
import { gpuSecondsOf, parseNumber, readPositive, readTime, toUnits } from './price';

describe('JSON that loses no digit', () => {
  const value = (text: string, path: string) => scalarOf(readPath(parseExactJson(text), path));

  it('keeps what a 64-bit float would round', () => {
    const text = '{"price": 2.2500000000000000001, "id": 9007199254740993}';
    expect(value(text, '$.price')).toEqual({ kind: 'number', text: '2.2500000000000000001' });
    expect(value(text, '$.id')?.text).toBe('9007199254740993');
    expect(JSON.parse(text)).toMatchObject({ price: 2.25, id: 9007199254740992 });
  });

  it('tells a number from a string that looks like one, whatever stands in strings', () => {
    const text = String.raw`{"a": "2.25", "b": "say \"-1\" and 3", "c\\": [-1.5e-3, "", {"d": 0}]}`;
    expect(value(text, '$.a')).toEqual({ kind: 'string', text: '2.25' });
    expect(value(text, '$.b')?.text).toBe('say "-1" and 3');
    expect(value(text, String.raw`$['c\\'][0]`)).toEqual({ kind: 'number', text: '-1.5e-3' });
    expect(value(text, String.raw`$['c\\'][2].d`)).toEqual({ kind: 'number', text: '0' });
  });

  it('reads any JSON as JSON.parse does, but for the numbers', () => {
    const plain = (json: ReturnType<typeof parseExactJson>): unknown => {
      if (typeof json === 'string')
        return json.startsWith('n') ? Number(json.slice(1)) : json.slice(1);
      if (Array.isArray(json)) return json.map(plain);
      if (typeof json !== 'object' || json === null) return json;
      return Object.fromEntries(
        Object.entries(json).map(([key, item]) => [key.slice(1), plain(item)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
        const text = JSON.stringify(json);
        expect(JSON.stringify(plain(parseExactJson(text)))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it.each(['', '<html>', '{"price": NaN}', '{"price": 1,}', "{'price': 1}", '01'])(
    'refuses %j',
    (text) => expect(() => parseExactJson(text)).toThrow('notJson'),
  );

  it('has no key that was not written', () => {
    const json = parseExactJson('{"__proto__": {"price": 1}, "a": 1}');
    expect(scalarOf(readPath(json, "$['__proto__'].price"))?.text).toBe('1');
    expect(() => readPath(json, '$.constructor')).toThrow('missing');
    expect(() => readPath(json, '$.a.length')).toThrow('missing');
  });
});

describe('a path', () => {
  const json = parseExactJson(
    '{"offers": [{"gpu": "A100", "region": "CH", "price": 1}, {"gpu": "H100", "region": "US", "price": 2}, {"gpu": "H100", "region": "CH", "price": 3}, {"gpu": 4}]}',
  );

  it('finds the one element that a filter names, wherever it stands', () => {
    const path = "$.offers[?@.gpu=='H100' && @.region=='CH'].price";
    expect(scalarOf(readPath(json, path))?.text).toBe('3');
  });

  it('refuses to choose among several, and to find nothing', () => {
    expect(() => readPath(json, "$.offers[?@.gpu=='H100'].price")).toThrow('ambiguous');
    expect(() => readPath(json, "$.offers[?@.gpu=='B200'].price")).toThrow('missing');
    expect(() => readPath(json, "$.offers[?@.gpu=='4'].price")).toThrow('missing');
    expect(() => readPath(json, '$.offers[9]')).toThrow('missing');
  });

  it.each([
    '',
    'offers',
    '$.',
    '$..price',
    '$.offers[*]',
    '$.offers[-1]',
    '$.offers[1:2]',
    '$[?@.a>1]',
    "$['a",
  ])('is no part of %j', (path) => expect(() => compilePath(path)).toThrow());

  it('may have brackets and quotes in a name', () => {
    const odd = parseExactJson(String.raw`{"a]'b": {"x[0]": 5}}`);
    expect(scalarOf(readPath(odd, String.raw`$['a]\'b']['x[0]']`))?.text).toBe('5');
  });
});

describe('a price', () => {
  const units = (text: string, unit = 'H100-hour', minorDigits = 0, rate?: string) => {
    const parsed = rate === undefined ? undefined : parseNumber(rate);
    return toUnits(readPositive(text, 'the price'), {
      ...{ unit, minorDigits, decimals: 6 },
      ...(parsed && { rate: parsed }),
    });
  };

  it('is exact for an hour, a node, cents, seconds and a day', () => {
    expect(units('2.25')).toBe(2_250_000n);
    expect(units('18.00', '8xH100-hour')).toBe(2_250_000n);
    expect(units('1800', '8xH100-hour', 2)).toBe(2_250_000n);
    expect(units('0.000625', 'H100-second')).toBe(2_250_000n);
    expect(units('0.0375', 'H100-minute')).toBe(2_250_000n);
    expect(units('432', '8xH100-day')).toBe(2_250_000n);
    expect(units('225e-2')).toBe(2_250_000n);
    expect(units('2.5', 'H100-hour', 0, '0.9')).toBe(2_250_000n);
  });

  it('is rounded down, once', () => {
    expect(units('2.2500009')).toBe(2_250_000n);
    // A third of a cent for each GPU: rounding before the division by three would lose it.
    expect(units('6.7500029', '3xH100-hour')).toBe(2_250_000n);
    expect(units('6.7500030', '3xH100-hour')).toBe(2_250_001n);
  });

  it('of a unit is the price of an hour times the GPU-hours in it, for any', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.integer({ min: 1, max: 9_999 }),
        fc.constantFrom('second', 'minute', 'hour', 'day'),
        (price, gpus, time) => {
          const unit = `${gpus}xH100-${time}`;
          const exact = (price * 3_600n) / gpuSecondsOf(unit);
          expect(toUnits({ digits: price, scale: 6 }, { unit, minorDigits: 0, decimals: 6 })).toBe(
            exact,
          );
        },
      ),
    );
  });

  it.each([
    'NaN',
    'Infinity',
    '2,25',
    "1'000",
    '+2',
    '.5',
    '2.',
    '0x10',
    '٢',
    ' 2',
    '',
    '1e400',
    '1'.repeat(81),
  ])('is not %j', (text) => expect(() => readPositive(text, 'the price')).toThrow('notANumber'));

  it.each(['0', '-0', '0.000', '-2.25', '-1e9'])('is above zero, and so not %j', (text) =>
    expect(() => readPositive(text, 'the price')).toThrow('notPositive'),
  );
});

describe('a moment', () => {
  it.each([
    ['2026-11-22T10:00:00Z'],
    ['2026-11-22T11:00:00+01:00'],
    ['2026-11-22T10:00Z'],
    ['1795341600'],
    ['1795341600.75'],
    ['1795341600000'],
  ])('is read from %s', (text) =>
    expect(readTime(text).toISOString().slice(0, 19)).toBe('2026-11-22T10:00:00'),
  );

  it.each([
    '2026-11-22',
    '2026-11-22T10:00:00',
    '2026-13-45T10:00:00Z',
    'yesterday',
    '0',
    '-1795341600',
    '',
  ])('that could be meant in two ways, or in none, is refused: %j', (text) =>
    expect(() => readTime(text)).toThrow('badTime'),
  );
});
