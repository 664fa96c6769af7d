import { describe, expect, it } from 'vitest';

import { parsePriceSources } from './config';

const SOURCE = {
  id: 'list-a',
  title: 'List A',
  url: 'https://prices.example/h100.json',
  pricePath: '$.price',
  currency: 'CHF',
  unit: 'H100-hour',
  minPrice: '0.50',
  maxPrice: '20',
};
const parse = (...sources: object[]) =>
  parsePriceSources(JSON.stringify({ settlement: { symbol: 'dCHF', currency: 'CHF' }, sources }), {
    allowHttp: false,
  });

describe('a configuration of price sources', () => {
  it('needs no more than what nobody can guess', () => {
    expect(parse(SOURCE).sources[0]).toMatchObject({
      attempts: 3,
      maxMoveBps: 2_000,
      invented: false,
    });
  });

  it.each([
    ['another currency without a conversion', { currency: 'USD' }, 'no conversion is declared'],
    [
      'a conversion that converts nothing',
      { conversion: { kind: 'fixed', rate: '1', basis: 'Council' } },
      'needs no conversion',
    ],
    ['plain http', { url: 'http://prices.example/h100.json' }, 'is not https'],
    ['another scheme', { url: 'file:///etc/passwd' }, 'url'],
    ['a password in the address', { url: 'https://a:b@prices.example/' }, 'password'],
    ['a path that names many', { pricePath: '$..price' }, 'not understood'],
    ['a unit that nobody knows', { unit: 'A100-hour' }, 'H100-hour'],
    ['an id that no bytes32 holds', { id: 'x'.repeat(33) }, '32 characters'],
    ['a band upside down', { minPrice: '21' }, 'minPrice is above maxPrice'],
    ['a band without a floor', { minPrice: '0' }, 'above zero'],
    ['a number for a bound, whose digits JSON may lose', { minPrice: 0.5 }, 'minPrice'],
    ['a word that it does not know', { retires: 3 }, 'retires'],
    [
      'a rate over plain http',
      {
        currency: 'USD',
        conversion: { kind: 'observed', url: 'http://x.example', path: '$.a', min: '1', max: '2' },
      },
      'is not https',
    ],
  ])('refuses %s', (_name, change, message) =>
    expect(() => parse({ ...SOURCE, ...change })).toThrow(message),
  );

  it('refuses the same source twice, none, and more than the contract takes', () => {
    expect(() => parse(SOURCE, SOURCE)).toThrow('stands there twice');
    expect(() => parse()).toThrow();
    const many = Array.from({ length: 17 }, (_, index) => ({ ...SOURCE, id: `list-${index}` }));
    expect(() => parse(...many)).toThrow();
  });
});
