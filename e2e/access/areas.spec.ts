import { expect, test } from '@playwright/test';

import { expectAccessible, expectNoOverflow, heading, signIn } from '../fixtures/portal';

const OFFICE = [
  '/office',
  '/office/providers',
  '/office/hardware',
  '/office/peg',
  '/office/peg/simulator',
  '/office/reference',
  '/office/reserve',
  '/office/grants',
  '/office/schedule',
  '/office/access',
  '/office/quorum',
  '/regulator',
];

test('no desk opens without a session', async ({ page }) => {
  for (const path of [...OFFICE, '/sme', '/provider', '/account', '/account/hours']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
  }
});

test('a company is told that the city’s desks are not its own', async ({ page }) => {
  await signIn(page, 'sme-2');
  for (const path of [...OFFICE, '/office/providers/register', '/office/hardware/h100-sxm5-80gb']) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(403);
    await expect(page.getByText('does not hold the role')).toBeVisible();
    await expect(page.locator('main table, main form')).toHaveCount(0);
  }
});

test('a company does not find another company’s award or application', async ({ page }) => {
  await signIn(page, 'sme-3');
  await page.goto('/sme');
  const own = await page.locator('a[href^="/sme/awards/"]').first().getAttribute('href');
  const foreign = own === '/sme/awards/1' ? '/sme/awards/2' : '/sme/awards/1';
  expect((await page.goto(foreign))?.status()).toBe(404);
});

test('the regulator reads every desk of the office, at ease', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, 'regulator');
  for (const path of OFFICE) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(200);
    await expect(heading(page)).toBeVisible();
    await expectNoOverflow(page);
    await expectAccessible(page);
  }
});
