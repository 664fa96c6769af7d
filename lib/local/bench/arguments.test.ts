import { expect, it } from 'vitest';

import { readBenchArguments } from './arguments';

it.each([
  [[], { json: false, file: undefined, area: '' }],
  [['supply'], { json: false, file: undefined, area: 'supply' }],
  [['--json'], { json: true, file: undefined, area: '' }],
  [['--json', 'supply'], { json: true, file: undefined, area: 'supply' }],
  [['--json', 'out/figures.json'], { json: true, file: 'out/figures.json', area: '' }],
  [['supply', '--json', 'figures.json'], { json: true, file: 'figures.json', area: 'supply' }],
  [['--json', 'figures.json', 'supply'], { json: true, file: 'figures.json', area: 'supply' }],
])('%j names what is measured and where it goes', (args, read) => {
  expect(readBenchArguments(args)).toEqual(read);
});

it.each([[['--jsno']], [['supply', 'gas']], [['--json', 'a.json', 'b', 'c']]])(
  '%j is refused, not half understood',
  (args) => {
    expect(() => readBenchArguments(args)).toThrow('Use: npm run bench');
  },
);
