import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { tryCommand } from '../command';
import { ROOT } from '../paths';
import { uncounted, type Outcome, type Stage } from './outcome';

const SNAPSHOT = 'contracts/.gas-snapshot';

/** The contracts' own tests, then the gas of the acts people pay for against the committed figures. */
export const FORGE: Stage = { name: 'forge', run };

async function run(args: string[]): Promise<Outcome> {
  const { code, output } = await tryCommand('forge', ['test', ...args]);
  console.log(output);
  const outcome = count(output) ?? uncounted(code);
  const gas = args.length > 0 || !existsSync(join(ROOT, SNAPSHOT)) || (await checkGas());
  return { ...outcome, ok: code === 0 && gas };
}

async function checkGas(): Promise<boolean> {
  const args = ['snapshot', '--match-path', 'contracts/test/gas/*', '--check', SNAPSHOT];
  const { code, output } = await tryCommand('forge', args);
  if (code !== 0) console.log(output);
  console.log(code === 0 ? `Gas is as in ${SNAPSHOT}.` : `Gas differs from ${SNAPSHOT}.`);
  return code === 0;
}

/** From forge's last line: "Ran 12 test suites in 3.1s (…): 168 tests passed, 0 failed, 0 skipped (168 total tests)". */
function count(output: string): Outcome | undefined {
  const match = /(\d+) tests? passed, (\d+) failed, \d+ skipped \(\d+ total/.exec(output);
  if (!match) return undefined;
  const [passed, failed] = [Number(match[1]), Number(match[2])];
  return { ok: failed === 0, passed, failed };
}
