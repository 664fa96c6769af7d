import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { ROOT } from '../paths';
import { coverageGaps } from './forge';

const row = (file: string, ...shares: string[]) =>
  `| ${[file, ...shares].map((cell) => cell.padEnd(20)).join(' | ')} |`;
const FULL = ['100.00% (12/12)', '100.00% (15/15)', '100.00% (0/0)', '100.00% (4/4)'];

describe('the gate of coverage', () => {
  it('is open when each of our files and the total are covered in full', () => {
    const report = [
      'Ran 3 test suites in 2s: 30 tests passed, 0 failed, 0 skipped (30 total tests)',
      row('File', '% Lines', '% Statements', '% Branches', '% Funcs'),
      row('contracts/src/Reserve.sol', ...FULL),
      row('Total', ...FULL),
    ].join('\n');
    expect(coverageGaps(report)).toEqual([]);
  });

  it.each([
    ['a line', 0, '91.67% (11/12)'],
    ['a statement', 1, '93.33% (14/15)'],
    ['a branch', 2, '50.00% (1/2)'],
    ['a function', 3, '75.00% (3/4)'],
    ['everything', 0, '0.00% (0/12)'],
  ])('is shut and names the file when %s is missed', (_, column, share) => {
    const shares = FULL.map((full, index) => (index === column ? share : full));
    const report = [row('contracts/src/Reserve.sol', ...shares), row('Total', ...FULL)].join('\n');
    expect(coverageGaps(report)).toEqual([
      expect.stringMatching(/^\| contracts\/src\/Reserve\.sol/) as string,
    ]);
  });

  it('knows of nothing when forge printed no table', () => {
    expect(coverageGaps('Compiler run failed')).toBeUndefined();
    expect(coverageGaps(row('contracts/src/Reserve.sol', ...FULL))).toBeUndefined();
  });
});

describe('the long run of the campaigns', () => {
  const folder = join(ROOT, 'contracts/test/invariant');
  const suites = readdirSync(folder).filter((name) => name.endsWith('.t.sol'));

  // The long run plays `invariant_All` alone: what it does not name would never be looked at there.
  it.each(suites)('looks at every invariant of %s', (suite) => {
    const source = readFileSync(join(folder, suite), 'utf8');
    const stated = [...source.matchAll(/function (invariant_[A-Z]\d+_\w+)\(/g)].map(
      ([, name]) => name,
    );
    const all = /function invariant_All\(\)[^{]*\{([^}]*)\}/.exec(source)?.[1] ?? '';
    const named = [...all.matchAll(/(invariant_\w+)\(\);/g)].map(([, name]) => name);
    expect(stated.length).toBeGreaterThan(0);
    expect(named).toEqual(stated);
  });
});
