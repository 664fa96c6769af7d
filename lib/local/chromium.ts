import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';

import { findChromium } from '@/lib/letters/find-chromium';

import { runCommand, tryCommand } from './command';

const DEBIAN = '/etc/debian_version';
const APT = '/usr/bin/apt-get';
const QUIET = { DEBIAN_FRONTEND: 'noninteractive' };
/** Another may be installing at this moment: wait for it, up to five minutes. */
const PATIENT = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
const INSTALL = ['install', '-y', ...PATIENT, '--no-install-recommends', 'chromium'];
/** Chromium without a window: the browser tests take a fifth less time in it. */
const HEADLESS = 'chromium-headless-shell';

/** Installs a browser for the tests when there is none. Returns whether it did. */
export async function ensureChromium(): Promise<boolean> {
  if (findChromium()) return false;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync(DEBIAN)) {
    await runCommand('apt-get', ['update', ...PATIENT], { env: QUIET });
    await runCommand('apt-get', INSTALL, { env: QUIET });
    // Older releases do not have it, and the other one will do.
    await tryCommand('apt-get', [...INSTALL, HEADLESS], { env: QUIET });
  } else {
    await runCommand('playwright', ['install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
  }
  if (!findChromium())
    throw new Error('No browser could be installed for the tests: install Chromium by hand.');
  return true;
}

/**
 * Begins to install the browser that prints letters, behind a portal that already runs, where that takes no question: as root
 * with apt-get. Returns whether it did. Nobody waits for it, and it is left to finish when we end, because a package manager
 * that is stopped halfway leaves a machine that cannot install anything.
 */
export function installChromiumBehind(logs: string): boolean {
  if (findChromium() || process.getuid?.() !== 0 || !existsSync(APT)) return false;
  const output = openSync(join(logs, 'chromium.log'), 'w');
  const commands = [['update', ...PATIENT], INSTALL].map((args) => `${APT} ${args.join(' ')}`);
  const child = spawn('/bin/sh', ['-c', commands.join(' && ')], {
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...QUIET },
  });
  // Without it letters wait, and their pages say so.
  child.on('error', () => undefined);
  child.unref();
  return true;
}
