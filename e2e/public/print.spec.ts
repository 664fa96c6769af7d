import { expect, test } from '@playwright/test';

import { heading } from '../fixtures/portal';

test.skip(({ isMobile }) => isMobile, 'paper has one size');

test('on paper the reserve is its figures, without navigation and buttons, and with whole digests', async ({
  page,
}) => {
  await page.goto('/reserve');
  await page.emulateMedia({ media: 'print' });
  await expect(heading(page)).toBeVisible();
  await expect(page.getByText(/As of block/).first()).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Service' })).toBeHidden();
  for (const button of await page.locator('main button').all()) await expect(button).toBeHidden();
  const digest = page.locator('main bdi[title^="0x"]').first();
  expect(await digest.innerText()).toBe(await digest.getAttribute('title'));
  const pdf = await page.pdf({ tagged: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});
