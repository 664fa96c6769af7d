import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { tryCommand } from '../command';
import { uncounted, type Outcome, type Stage } from './outcome';

/** Rules, commands, queries, indexer, worker and components, against a real Postgres and a real chain. */
export const VITEST: Stage = { name: 'vitest', run };

type Report = { numPassedTests: number; numFailedTests: number };

async function run(args: string[]): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'gridhall-vitest-'));
  const report = join(folder, 'report.json');
  const { code } = await tryCommand(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
    { output: 'show' },
  );
  try {
    if (!existsSync(report)) return uncounted(code);
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    // A file that does not even load fails the run without failing a test.
    const failed = code !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
    return { ok: code === 0, passed: numPassedTests, failed };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
