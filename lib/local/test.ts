import { endCommands } from './command';
import { onceAsked } from './endings';
import { generatePrismaClient } from './generate/prisma-client';
import { runMain } from './main';
import { BROWSER } from './test-stages/browser';
import { CHECKS } from './test-stages/checks';
import { FORGE } from './test-stages/forge';
import type { Outcome, Stage } from './test-stages/outcome';
import { PROVE } from './test-stages/prove';
import { VITEST } from './test-stages/vitest';

/**
 * `npm test`: every check there is, each with its own output, and at the very end one line with the sum of all tests.
 * `npm test -- --only=vitest lib/audit` runs one stage and hands the rest on. A stage that fails does not spare the
 * others: one run shows all that is wrong. `npm run test:full` (--full) looks longer where chance decides.
 */
const STAGES: Stage[] = [...CHECKS, FORGE, PROVE, VITEST, BROWSER];

/** More fuzz runs, longer invariant runs, more schedules of faults for the indexer. */
const LONG_RUNS = { FOUNDRY_PROFILE: 'full', GRIDHALL_SCHEDULES: '200' };

await runMain(async () => {
  const args = process.argv.slice(2);
  if (args.includes('--full')) Object.assign(process.env, LONG_RUNS);
  const only = args.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
  const chosen = STAGES.filter(({ name }) => only === undefined || only.split(',').includes(name));
  if (chosen.length === 0)
    throw new Error(`Use --only= with one of: ${STAGES.map(({ name }) => name).join(', ')}`);
  const handedOn =
    only === undefined
      ? []
      : args.filter((argument) => !argument.startsWith('--only=') && argument !== '--full');

  let asked = false;
  onceAsked(() => {
    asked = true;
    endCommands();
  });
  await generatePrismaClient();
  const outcomes: Outcome[] = [];
  for (const stage of chosen) if (!asked) outcomes.push(await runStage(stage, handedOn));

  const broken = chosen.filter((_, index) => outcomes[index]?.ok !== true);
  console.log(
    broken.length === 0
      ? '\nAll stages passed.'
      : `\nFailed: ${broken.map(({ name }) => name).join(', ')}`,
  );
  const sum = (of: 'passed' | 'failed') =>
    outcomes.reduce((total, outcome) => total + outcome[of], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = broken.length === 0 ? 0 : 1;
});

async function runStage({ name, run }: Stage, args: string[]): Promise<Outcome> {
  const start = Date.now();
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  let outcome: Outcome;
  try {
    outcome = await run(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    outcome = { ok: false, passed: 0, failed: 1 };
  }
  const seconds = ((Date.now() - start) / 1000).toFixed(0);
  console.log(`── ${name} ${outcome.ok ? 'passed' : 'FAILED'} after ${seconds} s`);
  return outcome;
}
