import { expect, test, type Page } from '@playwright/test';

import { expectAccessible, heading, signIn } from '../fixtures/portal';

/** The service's name, which leads home: on a phone the navigation below it is folded. */
const serviceFrame = (page: Page) =>
  page.getByRole('banner').getByRole('link', { name: /^Gridhall/ });

test('an address that is not there says so inside the frame of its area', async ({ page }) => {
  expect((await page.goto('/nothing/here'))?.status()).toBe(404);
  await expect(heading(page)).toHaveText('This page does not exist');
  await expect(serviceFrame(page)).toBeVisible();
  await expectAccessible(page);

  await signIn(page, 'sme-2');
  expect((await page.goto('/sme/awards/9999'))?.status()).toBe(404);
  await expect(heading(page)).toHaveText('This page does not exist');
  await expect(serviceFrame(page)).toBeVisible();
  await expectAccessible(page);
});

test('a refusal stands in the service’s frame and says what to do', async ({ page }) => {
  await signIn(page, 'sme-2');
  await page.goto('/office/peg');
  await expect(heading(page)).toHaveText('This page belongs to another role');
  await expect(serviceFrame(page)).toBeVisible();
  await expect(page.getByRole('link', { name: 'See your roles' })).toBeVisible();
  await expectAccessible(page);
});
