import { tryCommand } from '../command';
import { uncounted, type Outcome, type Stage } from './outcome';

/** The properties that hold for every execution, and one planted bug for each that must be found. */
export const PROVE: Stage = { name: 'prove', run };

async function run(): Promise<Outcome> {
  const { code, output } = await tryCommand('node', ['contracts/prove/prove.mjs']);
  console.log(output);
  const match = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  if (!match) return uncounted(code);
  return { ok: code === 0, passed: Number(match[1]), failed: Number(match[2]) };
}
