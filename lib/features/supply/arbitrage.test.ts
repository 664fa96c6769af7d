import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { matrixOf, pairByShare } from './arbitrage';

const amounts = fc.dictionary(
  fc.constantFrom('CH-ZG', 'CH-ZH', 'CH-BE', 'CH-GE'),
  fc.bigInt({ min: 1n, max: 10n ** 24n }),
  { minKeys: 1 },
);

describe('pairByShare', () => {
  it('loses no hour and makes none, whatever the shares', () => {
    fc.assert(
      fc.property(amounts, amounts, (bought, paid) => {
        const flows = pairByShare(new Map(Object.entries(bought)), new Map(Object.entries(paid)));
        for (const [region, hours] of Object.entries(bought)) {
          const own = flows.filter(({ from }) => from === region);
          expect(own.reduce((sum, flow) => sum + flow.hours, 0n)).toBe(hours);
        }
      }),
    );
  });

  it('pairs nothing where nobody was paid', () => {
    expect(pairByShare(new Map([['CH-ZG', 5n]]), new Map())).toEqual([]);
  });
});

describe('matrixOf', () => {
  const matrix = matrixOf([
    { from: 'CH-ZG', to: 'CH-ZH', hours: 100n, estimated: false },
    { from: 'CH-ZG', to: 'CH-ZG', hours: 50n, estimated: false },
    { from: 'CH-BE', to: 'CH-ZH', hours: 30n, estimated: true },
    { from: 'CH-ZH', to: 'CH-ZG', hours: 20n, estimated: false },
  ]);

  it('names who runs for others and who has others run for it, and both add up to nothing', () => {
    expect(matrix.balances.map(({ region, net }) => [region, net])).toEqual([
      ['CH-ZH', 110n],
      ['CH-BE', -30n],
      ['CH-ZG', -80n],
    ]);
    expect(matrix.balances.reduce((sum, { net }) => sum + net, 0n)).toBe(0n);
  });

  it('counts what crossed a border and what was estimated', () => {
    expect(matrix).toMatchObject({ total: 200n, crossing: 150n, estimated: 30n });
    expect(matrix.cells.get('CH-ZG')?.get('CH-ZH')).toBe(100n);
  });
});
