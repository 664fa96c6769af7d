import { expect, test, type Locator, type Page } from '@playwright/test';
import jsqr from 'jsqr';

import { demoAccount } from '@/lib/local/demo-accounts';

import { expectAccessible, expectNoOverflow, heading } from '../fixtures/portal';

/** What a camera in front of the screen would read. */
async function scan(page: Page, code: Locator): Promise<string | undefined> {
  const picture = (await code.screenshot()).toString('base64');
  // A blank page decodes the picture: the portal's own forbids foreign data.
  const reader = await page.context().newPage();
  const { data, width, height } = await reader.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    return { data: [...pixels], width: image.width, height: image.height };
  }, picture);
  await reader.close();
  return jsqr(Uint8ClampedArray.from(data), width, height)?.data;
}

const code = (page: Page) => page.getByRole('img', { name: /^QR code that leads to/ });

for (const theme of ['light', 'dark'] as const)
  test(`the code on a provider’s page leads to its live certificate and to the log, in the ${theme} theme`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`/providers/${demoAccount('provider-1').address}`);
    const letters = page.getByRole('link', { name: /\/certificate\/\d+$/ });
    const link = await letters.innerText();
    expect(await scan(page, code(page))).toBe(link);
    await expectNoOverflow(page);
    await expectAccessible(page);

    await page.goto(link);
    await expect(heading(page)).toHaveText(/^Certificate \d+ of /);
    await expect(page.getByText('This certificate is live')).toBeVisible();
    await expect(page.getByText(/^As of block/)).toBeVisible();
    expect(await scan(page, code(page))).toBe(link);
    await expectNoOverflow(page);
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Verify in this browser' }).click();
    await expect(page.getByText('The entry stands in the log', { exact: true })).toBeVisible();
    await expect(page.getByText('The proof failed')).toBeHidden();
    await page.getByRole('link', { name: /^Log entry \d+$/ }).click();
    await expect(page).toHaveURL(/\/log\/\d+$/);
  });

test('a certificate that a newer one replaced says so and leads to the newer one', async ({
  page,
}) => {
  await page.goto(`/providers/${demoAccount('provider-1').address}/certificate/1`);
  await expect(page.getByText('A newer certificate took its place').first()).toBeVisible();
  await expect(page.getByText('This certificate is live')).toBeHidden();
  await page.getByRole('link', { name: /^See certificate \d+, the newest$/ }).click();
  await expect(page.getByText('This certificate is live')).toBeVisible();
});

test('a suspended certificate is not live, and its page says why', async ({ page }) => {
  await page.goto('/providers/search?status=SUSPENDED');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('link', { name: /\/certificate\/\d+$/ }).click();
  await expect(page.getByText('This certificate is suspended')).toBeVisible();
  await expect(page.getByText(/^Reason: ./).first()).toBeVisible();
});

test('paper shows the code and its link, and nothing to press', async ({ page }) => {
  await page.goto(`/providers/${demoAccount('provider-1').address}/certificate/1`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await scan(page, code(page))).toMatch(/\/certificate\/1$/);
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('a number that was never given is not found', async ({ page }) => {
  const address = demoAccount('provider-1').address;
  for (const serial of ['99', '0', 'one'])
    expect((await page.goto(`/providers/${address}/certificate/${serial}`))?.status()).toBe(404);
});

test('the register tells uptime in figures or in words, and marks what a recording told', async ({
  page,
  request,
}) => {
  await page.goto('/providers');
  const row = (key: string) =>
    page.getByRole('row').filter({
      has: page.locator(`a[href="/providers/${demoAccount(key).address}"]`),
    });
  await expect(row('provider-1')).toContainText(/\d%\s*simulated/);
  await expect(page.getByRole('row').filter({ hasText: 'not measured' }).first()).toBeVisible();

  const answer = await request.get('/api/v1/providers?limit=200');
  const { providers } = (await answer.json()) as {
    providers: { address: string; uptime: { bps: string; simulated: boolean } | null }[];
  };
  const found = providers.find(({ address }) => address === demoAccount('provider-1').address);
  expect(found?.uptime?.simulated).toBe(true);
  expect(providers.some(({ uptime }) => uptime === null)).toBe(true);
});
