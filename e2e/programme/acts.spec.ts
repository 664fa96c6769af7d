import { expect, test, type Page } from '@playwright/test';

import { db } from '@/lib/db/client';

import { heading, signAndWait, signIn } from '../fixtures/portal';

/**
 * What the programme is for, as people do it: with forms and wallet signatures, nothing stubbed. After each act the chain's
 * mirror is asked, not only the page.
 */
test.describe.configure({ mode: 'serial' });
test.skip(({ isMobile }) => isMobile, 'acts change the programme; once is enough');
test.setTimeout(180_000);

const REASON = 'Decided after the weekly review; the figures beside this form were checked.';

async function record(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await signAndWait(page);
}

test('the treasurer funds the reserve and sees coverage before and after', async ({ page }) => {
  await signIn(page, 'treasurer');
  await page.goto('/office/reserve');
  const before = await db().chainReserve.findFirstOrThrow();
  const form = page.locator('form#fund');
  await form.getByLabel('Amount').fill('12500.50');
  await form
    .getByLabel('Where the money comes from')
    .fill('Budget of the demonstration, line 4.12');
  await form.getByLabel('Reason').fill(REASON);
  await form.getByRole('button', { name: 'Record and fund' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/12.500\.50 dCHF/, { timeout: 30_000 });
  await expect(dialog.getByText('Liquid coverage')).toBeVisible();
  await signAndWait(page);
  const after = await db().chainReserve.findFirstOrThrow();
  expect(BigInt(after.assets.toFixed(0)) - BigInt(before.assets.toFixed(0))).toBe(12_500_500_000n);
  expect(after.supply.toFixed(0)).toBe(before.supply.toFixed(0));
});

test('an amount with a comma is refused with a sentence, and nothing typed is lost', async ({
  page,
}) => {
  await signIn(page, 'treasurer');
  await page.goto('/office/reserve');
  const records = await db().record.count();
  const form = page.locator('form#fund');
  await form.getByLabel('Amount').fill('1,5');
  await form.getByLabel('Where the money comes from').fill('Budget line');
  await form.getByLabel('Reason').fill('short');
  await form.getByRole('button', { name: 'Record and fund' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeVisible();
  await expect(form.getByLabel('Amount')).toHaveValue('1,5');
  await expect(form.getByLabel('Where the money comes from')).toHaveValue('Budget line');
  expect(await db().record.count()).toBe(records);
});

test('the peg manager schedules a change, waits, and runs it', async ({ page }) => {
  await signIn(page, 'peg-manager');
  await page.goto('/office/peg');
  const price = page.getByLabel('Price of one H100-hour');
  const current = Number(await price.inputValue());
  const next = (current * 1.01).toFixed(2);
  await price.fill(next);
  await page.locator('form#peg').getByLabel('Reason').fill(REASON);
  await record(page, 'Record and schedule');

  const operation = await db().chainOperation.findFirstOrThrow({
    where: { functionName: 'setPeg', status: 'SCHEDULED' },
    orderBy: { scheduledAt: 'desc' },
  });
  await page.goto(`/office/schedule/${operation.operationId}`);
  await expect(heading(page)).toContainText('Set the peg to');
  const run = page.getByRole('button', { name: 'Run it' });
  await expect(async () => {
    await page.reload();
    await expect(run).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 90_000 });
  await run.click();
  await signAndWait(page);
  const set = await db().chainPegChange.findFirstOrThrow({ orderBy: { blockNumber: 'desc' } });
  expect(set.price.toFixed(0)).toBe(String(Math.round(Number(next) * 1_000_000)));
  expect(set.recordHash).toBe(operation.recordHash);
});

test('the grants officer awards hours, and the company sees them', async ({ page, browser }) => {
  const application = await db().grantApplication.findFirstOrThrow({
    where: { status: 'SUBMITTED' },
    include: { organisation: true },
    orderBy: { submittedAt: 'asc' },
  });
  await signIn(page, 'grants-officer');
  await page.goto(`/office/grants/applications/${application.id}`);
  const form = page.locator('form#award');
  await form.getByLabel('Hours to award').fill('120');
  await form.getByLabel('Reason').fill(REASON);
  await record(page, 'Record and award');
  const award = await db().chainAward.findFirstOrThrow({ orderBy: { awardId: 'desc' } });
  expect(award.awarded.toFixed(0)).toBe((120n * 10n ** 18n).toString());
  expect(award.beneficiary).toBe(application.organisation.wallet);

  const { DEMO_ACCOUNTS } = await import('@/lib/local/demo-accounts');
  const person = DEMO_ACCOUNTS.find(
    (account) => account.address === application.organisation.wallet,
  );
  const company = await browser.newPage();
  await signIn(company, person?.key ?? '');
  await company.goto('/sme');
  await expect(company.getByRole('link', { name: application.title })).toBeVisible();
  await expect(company.getByText('You can spend now').first()).toBeVisible();
  await company.close();
});

test('the regulator finds the funding: who, why, transaction, record, and a proof that the page verifies', async ({
  page,
}) => {
  await signIn(page, 'regulator');
  await page.goto('/regulator?q=4.12');
  await page.getByRole('link', { name: 'Funding of the reserve' }).first().click();
  await expect(page.getByText(REASON).first()).toBeVisible();
  await expect(page.getByText('The record’s text matches its hash.')).toBeVisible();
  await page.getByRole('button', { name: 'Verify in this browser' }).click();
  await expect(page.getByText('The entry stands in the log')).toBeVisible({ timeout: 30_000 });
});

test('the regulator cancels what waits, and it can no longer run', async ({ page, browser }) => {
  const official = await browser.newPage();
  await signIn(official, 'treasurer');
  await official.goto('/office/reserve');
  const form = official.locator('form#withdraw');
  await form.getByLabel('Amount').fill('10');
  await form.getByLabel('Reason').fill(REASON);
  await form.getByRole('button', { name: 'Record and schedule' }).click();
  await signAndWait(official);
  await official.close();

  const operation = await db().chainOperation.findFirstOrThrow({
    where: { functionName: 'withdrawSurplus', status: 'SCHEDULED' },
    orderBy: { scheduledAt: 'desc' },
  });
  await signIn(page, 'regulator');
  await page.goto(`/office/schedule/${operation.operationId}`);
  await page
    .locator('form#cancel')
    .getByLabel('Reason')
    .fill('The council has not approved this withdrawal yet.');
  await record(page, 'Record and cancel');
  await expect
    .poll(async () => {
      const { status } = await db().chainOperation.findFirstOrThrow({
        where: { operationId: operation.operationId, nonce: operation.nonce },
      });
      return status;
    })
    .toBe('CANCELED');
});
