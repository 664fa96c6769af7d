import { expect, test } from '@playwright/test';

import { expectAccessible, expectNoOverflow, heading } from '../fixtures/portal';

const PAGES = [
  '/',
  '/supply',
  '/supply/history?measure=sold&group=provider&range=180d',
  '/supply/concentration',
  '/supply/energy',
  '/supply/between',
  '/providers',
  '/reserve',
  '/reserve/reference',
  '/grants',
  '/log',
  '/accessibility',
  '/check/safe',
];

for (const path of PAGES) {
  for (const theme of ['light', 'dark'] as const) {
    test(`${path} is readable by everyone in the ${theme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      const response = await page.goto(path);
      expect(response?.status()).toBe(200);
      await expect(heading(page)).toBeVisible();
      await expectNoOverflow(page);
      await expectAccessible(page);
    });
  }
}

test('the figures of the overview stand in the page before any script runs', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByText(/As of block/).first()).toBeVisible();
  await expect(page.getByText('dCHF').first()).toBeVisible();
  await context.close();
});

test('a page that was kept for long asks for newer figures by itself', async ({ page }) => {
  await page.clock.install({ time: Date.now() + 10 * 60_000 });
  const renewal = page.waitForRequest(
    (request) =>
      request.headers().rsc === '1' &&
      !request.headers()['next-router-prefetch'] &&
      new URL(request.url()).pathname === '/supply',
  );
  await page.goto('/supply');
  await page.clock.runFor(5_000);
  await renewal;
});

test('an unknown address says so and leads back', async ({ page }) => {
  const response = await page.goto('/no-such-page');
  expect(response?.status()).toBe(404);
  await expect(heading(page)).toContainText('does not exist');
});

test('a provider that never applied is not found', async ({ page }) => {
  const response = await page.goto('/providers/0x000000000000000000000000000000000000dEaD');
  expect(response?.status()).toBe(404);
});
