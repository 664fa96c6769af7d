import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ensureChromium } from '../chromium';
import { tryCommand } from '../command';
import { onceAsked, runEndings, type Ending } from '../endings';
import { ROOT } from '../paths';
import { freePort } from '../ports';
import { step } from '../progress';
import { startStack } from '../stack';
import { PASSED, uncounted, type Outcome, type Stage } from './outcome';

/** The portal as a visitor meets it: a production build on a programme of its own, in a real browser. */
export const BROWSER: Stage = { name: 'e2e', run };

type Report = { stats: { expected: number; unexpected: number; flaky: number } };

/** Short enough for a test to wait out, long enough to object in. */
const TEST_DELAY = '10';

async function run(args: string[]): Promise<Outcome> {
  if (!existsSync(join(ROOT, 'e2e'))) return PASSED;
  await step('Installing a browser', ensureChromium);
  const dataDir = mkdtempSync(join(tmpdir(), 'gridhall-e2e-'));
  chmodSync(dataDir, 0o711);
  for (const name of ['GRIDHALL_PEG_DELAY', 'GRIDHALL_WITHDRAW_DELAY', 'GRIDHALL_ADMIN_DELAY'])
    process.env[name] ??= TEST_DELAY;
  process.env.GRIDHALL_GALLERY ??= '1';

  const endings: Ending[] = [];
  onceAsked(() => void runEndings(endings));
  try {
    const stack = await startStack({
      dataDir,
      port: await freePort(),
      mode: 'production',
      history: true,
      databaseUrl: undefined,
      rpcUrl: undefined,
      endings,
    });
    return await browse(args, { ...stack.env, BASE_URL: stack.url }, dataDir);
  } finally {
    await runEndings(endings);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function browse(
  args: string[],
  env: Record<string, string>,
  dataDir: string,
): Promise<Outcome> {
  const report = join(dataDir, 'playwright.json');
  const { code } = await tryCommand('playwright', ['test', ...args], {
    output: 'show',
    // The specs look at rows through the portal's own database client, which says `server-only`.
    env: { ...env, PLAYWRIGHT_JSON: report, NODE_OPTIONS: '--conditions=react-server' },
  });
  if (!existsSync(report)) return uncounted(code);
  const { stats } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const failed = stats.unexpected + stats.flaky;
  return {
    ok: code === 0,
    passed: stats.expected,
    failed: code !== 0 && failed === 0 ? 1 : failed,
  };
}
