import { existsSync } from 'node:fs';

import { chromium } from '@playwright/test';

import { runCommand } from './command';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';
const DEBIAN = '/etc/debian_version';

/** Installs a browser for the tests when there is none. Returns whether it did. */
export async function ensureChromium(): Promise<boolean> {
  if (existsSync(DEBIAN_CHROMIUM) || existsSync(chromium.executablePath())) return false;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync(DEBIAN)) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand('apt-get', ['update', '-qq'], { env });
    await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      env,
    });
  } else {
    await runCommand('playwright', ['install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
  }
  if (!existsSync(DEBIAN_CHROMIUM) && !existsSync(chromium.executablePath()))
    throw new Error('No browser could be installed for the tests: install Chromium by hand.');
  return true;
}
