import { expect, test } from '@playwright/test';

import { db } from '@/lib/db/client';

import { handInPaper, signAndWait, signIn } from '../fixtures/portal';

test.describe.configure({ mode: 'serial' });
test.skip(({ isMobile }) => isMobile, 'decisions change the programme; once is enough');
test.setTimeout(120_000);

test('Escape in the review leaves the focus on what carries on from there', async ({ page }) => {
  await signIn(page, 'treasurer');
  await page.goto('/office/reserve');
  const form = page.locator('form#fund');
  await handInPaper(form);
  await form.getByLabel('Amount').fill('1000');
  await form.getByLabel('Where the money comes from').fill('Budget of the demonstration');
  await form.getByLabel('Reason').fill('To try the review with the keyboard alone.');
  await form.getByRole('button', { name: 'Record and fund' }).press('Enter');
  const agree = page.getByRole('dialog').getByRole('button', { name: 'Continue to the wallet' });
  await expect(agree).toBeEnabled({ timeout: 30_000 });

  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveText('Continue with the wallet');
});

test('a decision that was sent before the page was loaded again is not sent a second time', async ({
  page,
}) => {
  await signIn(page, 'treasurer');
  const before = await db().chainReserve.findFirstOrThrow();
  const { hash } = await db().record.findFirstOrThrow({
    where: { kind: 'reserve.funded' },
    orderBy: { createdAt: 'desc' },
  });
  // As if it had gone out and the node had lost it: the one case in which nobody can tell.
  await page.evaluate(
    (record) =>
      localStorage.setItem(
        'gridhall.sent',
        JSON.stringify([{ record, hash: `0x${'ab'.repeat(32)}`, account: `0x${'cd'.repeat(20)}` }]),
      ),
    hash,
  );
  await page.goto('/office/reserve');
  const open = page.getByRole('region', { name: 'Decisions to enact' });
  await expect(open.getByText('Sent to the network, waiting for the record')).toBeVisible();
  await open.getByRole('button', { name: 'See how far it is' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('look at its activity before you try again')).toBeVisible();
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await signAndWait(page);
  const after = await db().chainReserve.findFirstOrThrow();
  expect(BigInt(after.assets.toFixed(0)) - BigInt(before.assets.toFixed(0))).toBe(1_000_000_000n);
});
