import { expect, test } from '@playwright/test';

import { expectAccessible, expectNoOverflow, signIn } from '../fixtures/portal';

test('a provider keeps its decision letter, and nobody learns of it but its certifiers and the regulator', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await signIn(page, 'provider-1');
  await page.goto('/provider');
  const link = page.getByRole('link', { name: /Decision letter/ }).first();
  // The worker writes what the history left behind in batches.
  await expect(async () => {
    await page.reload();
    await expect(link).toBeVisible({ timeout: 8_000 });
  }).toPass({ timeout: 150_000 });
  const href = (await link.getAttribute('href')) ?? '';
  const letter = await page.request.get(href);
  expect(letter.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'content-disposition': expect.stringMatching(/^attachment; filename="letter-[\w-]+\.pdf"$/),
  });
  expect((await letter.body()).subarray(0, 5).toString()).toBe('%PDF-');

  const missing = await page.request.get(`/api/letters/0x${'0'.repeat(64)}`);
  for (const [key, status] of [
    ['certifier', 200],
    ['regulator', 200],
    ['peg-manager', 404],
    ['admin', 404],
    ['provider-2', 404],
    ['sme-1', 404],
    [undefined, 404],
  ] as const) {
    const context = await browser.newContext();
    const other = await context.newPage();
    if (key) await signIn(other, key);
    const answer = await context.request.get(href);
    expect(answer.status(), key).toBe(status);
    if (status === 404) expect(await answer.text()).toBe(await missing.text());
    await context.close();
  }
});

test('the demonstration’s mail box shows what would have been sent, and says that nothing was', async ({
  page,
}) => {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Open the mail box' }).click();
  await expect(page.getByText('Nothing leaves this machine')).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
  const reminder = page.getByRole('link', { name: /Certification ends within/ }).first();
  await expect(async () => {
    await page.reload();
    await expect(reminder).toBeVisible({ timeout: 8_000 });
  }).toPass({ timeout: 60_000 });
  await reminder.click();
  await expect(page.getByRole('link', { name: 'Open your certification' })).toHaveAttribute(
    'href',
    /\/provider$/,
  );
  await expectAccessible(page);
  await expectNoOverflow(page);
});
