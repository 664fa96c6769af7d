import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { tryCommand } from '../command';
import { ROOT } from '../paths';
import { uncounted, type Outcome, type Stage } from './outcome';

const SNAPSHOT = 'contracts/.gas-snapshot';

/** Every contract and library of ours; neither the tests nor the script that deploys. */
const COVERED = ['--report', 'summary', '--no-match-coverage', 'contracts/(test|script)'];
/** The unit tests reach everything by themselves, and each fuzzed input once would do. */
const UNIT_TESTS = ['--match-path', 'contracts/test/unit/*'];

/**
 * The contracts' own tests, then the gas of the acts people pay for against the committed figures, then whether the tests
 * reach every line, statement, branch and function.
 */
export const FORGE: Stage = { name: 'forge', run };

async function run(args: string[]): Promise<Outcome> {
  const { code, output } = await tryCommand('forge', ['test', ...args]);
  console.log(output);
  const outcome = count(output) ?? uncounted(code);
  const gas = args.length > 0 || !existsSync(join(ROOT, SNAPSHOT)) || (await checkGas());
  const covered = args.length > 0 || (await checkCoverage());
  return { ...outcome, ok: code === 0 && gas && covered };
}

async function checkGas(): Promise<boolean> {
  const args = ['snapshot', '--match-path', 'contracts/test/gas/*', '--check', SNAPSHOT];
  const { code, output } = await tryCommand('forge', args);
  if (code !== 0) console.log(output);
  console.log(code === 0 ? `Gas is as in ${SNAPSHOT}.` : `Gas differs from ${SNAPSHOT}.`);
  return code === 0;
}

/** Compiled without the optimiser, and so apart from what the other checks compile. */
async function checkCoverage(): Promise<boolean> {
  const args = ['coverage', ...COVERED, ...UNIT_TESTS];
  const { code, output } = await tryCommand('forge', args, { env: { FOUNDRY_FUZZ_RUNS: '16' } });
  const gaps = coverageGaps(output);
  if (code !== 0 || !gaps) {
    console.log(output);
    console.log('The coverage of the contracts could not be measured.');
    return false;
  }
  for (const gap of gaps) console.log(`Not covered in full: ${gap}`);
  if (gaps.length === 0) console.log('Every line, statement, branch and function is covered.');
  return gaps.length === 0;
}

/**
 * The rows of forge's summary that are below 100 %: "| contracts/src/Reserve.sol | 100.00% (9/9) | … |". Undefined when there
 * is no summary.
 */
export function coverageGaps(output: string): string[] | undefined {
  const rows = output.split('\n').filter((line) => /^\|\s*(contracts\/src\/|Total)/.test(line));
  if (!rows.some((row) => row.includes('Total'))) return undefined;
  // A file without branches has "100.00% (0/0)".
  return rows.filter((row) => (row.match(/100\.00%/g) ?? []).length < 4).map((row) => row.trim());
}

/** From forge's last line: "Ran 12 test suites in 3.1s (…): 168 tests passed, 0 failed, 0 skipped (168 total tests)". */
function count(output: string): Outcome | undefined {
  const match = /(\d+) tests? passed, (\d+) failed, \d+ skipped \(\d+ total/.exec(output);
  if (!match) return undefined;
  const [passed, failed] = [Number(match[1]), Number(match[2])];
  return { ok: failed === 0, passed, failed };
}
