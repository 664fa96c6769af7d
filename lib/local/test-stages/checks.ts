import { tryCommand } from '../command';
import { driftedContractTypes } from '../generate/contract-types';
import { FAILED, PASSED, type Outcome, type Stage } from './outcome';

/** Stages that look at the sources: they pass or fail as a whole. */
export const CHECKS: Stage[] = [
  { name: 'drift', run: checkDrift },
  {
    name: 'format',
    run: (args) => check('prettier', ['--check', '.', '--log-level=warn', ...args]),
  },
  { name: 'types', run: checkTypes },
  { name: 'lint', run: (args) => check('eslint', args.length > 0 ? args : ['.']) },
];

async function check(name: string, args: string[]): Promise<Outcome> {
  const { code } = await tryCommand(name, args, { output: 'show' });
  return code === 0 ? PASSED : FAILED;
}

async function checkDrift(): Promise<Outcome> {
  const drifted = [...(await driftedContractTypes()).keys()];
  if (drifted.length === 0) return PASSED;
  console.error(`${drifted.join(', ')} is not what the contracts say: run npm run generate.`);
  return FAILED;
}

async function checkTypes(): Promise<Outcome> {
  // Next writes the types of its routes first.
  const { code } = await tryCommand('next', ['typegen'], { output: 'show' });
  return code === 0 ? check('tsc', ['--noEmit']) : FAILED;
}
