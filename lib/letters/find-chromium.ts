import { existsSync } from 'node:fs';

import { chromium } from 'playwright-core';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/** The browser that prints letters and runs the browser tests: Debian's, else Playwright's own; undefined without one. */
export function findChromium(): string | undefined {
  return [DEBIAN_CHROMIUM, chromium.executablePath()].find((path) => existsSync(path));
}
