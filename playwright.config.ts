import { existsSync } from 'node:fs';

import { defineConfig, devices } from '@playwright/test';

import { CHROMIUM_FLAGS } from './lib/letters/chromium-flags';

/** Debian's browser where there is one, first the one without a window, which draws faster; Playwright's own elsewhere. */
const DEBIAN_CHROMIUM = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

const isRoot = process.getuid?.() === 0;
const launchOptions = {
  executablePath: DEBIAN_CHROMIUM.find((path) => existsSync(path)),
  args: [
    // Chromium's sandbox needs an ordinary user.
    ...(isRoot ? ['--no-sandbox'] : []),
    ...CHROMIUM_FLAGS,
  ],
};

/**
 * `npm test` starts the whole portal and names it in BASE_URL; so a run here shares one programme, and its specs run one
 * after the other. No retries: a test that passes the second time has found something.
 */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON ?? 'test-results/report.json' }],
  ],
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
    locale: 'en-GB',
    timezoneId: 'Europe/Zurich',
    launchOptions,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'desktop',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'phone',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 375, height: 812 },
        isMobile: true,
        hasTouch: true,
        deviceScaleFactor: 2,
      },
    },
  ],
});
