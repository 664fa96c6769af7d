import { createHash } from 'node:crypto';

import { expect, test } from '@playwright/test';

import { db } from '@/lib/db/client';
import { demoAccount } from '@/lib/local/demo-accounts';

import { expectCarries, reserveOnChain, transactionsOf } from '../fixtures/chain';
import {
  expectAccessible,
  expectNoOverflow,
  handInPaper,
  problem,
  REASON,
  SAMPLE_PAPER,
  signAndWait,
  signIn,
} from '../fixtures/portal';
import { expectInTrail } from '../fixtures/trail';

/** Money goes in at once and out after a delay, and what waits can be stopped. */
test.describe.configure({ mode: 'serial' });
test.skip(({ isMobile }) => isMobile, 'acts change the programme; once is enough');
test.setTimeout(120_000);

const treasurer = demoAccount('treasurer').address;
const SOURCE = 'Budget of the demonstration, line 4.12';
const AMOUNT = 12_500_500_000n;

/** As pages write a share: 11,234 basis points → 112.34%. */
const percent = (bps: bigint) => `${Number(bps) / 100}%`;

test('the treasurer funds the reserve, and reads coverage before and after as the chain has it', async ({
  page,
}) => {
  await signIn(page, 'treasurer');
  await page.goto('/office/reserve');
  const before = await reserveOnChain();
  const row = await db().chainReserve.findFirstOrThrow();
  expect(row.assets.toFixed(0)).toBe(before.assets.toString());

  const form = page.locator('form#fund');

  await handInPaper(form);
  await form.getByLabel('Amount').fill('12500.50');
  await form.getByLabel('Where the money comes from').fill(SOURCE);
  await form.getByLabel('Reason').fill(REASON);
  await form.getByRole('button', { name: 'Record and fund' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/12.500\.50 dCHF/, { timeout: 30_000 });
  const promised = dialog.getByRole('row', { name: 'Liquid coverage' }).getByRole('cell');
  const owed = before.liabilities;
  const expected = ((before.assets + AMOUNT) * 10_000n) / owed;
  await expect(promised).toHaveText([percent(before.liquidCoverageBps), percent(expected)]);
  await signAndWait(page);

  const after = await reserveOnChain();
  expect(after.assets - before.assets).toBe(AMOUNT);
  expect(after.liquidCoverageBps).toBe(expected);
  expect(after.supply).toBe(before.supply);
  const mirrored = await db().chainReserve.findFirstOrThrow();
  expect(mirrored.assets.toFixed(0)).toBe(after.assets.toString());
  expect(mirrored.supply.toFixed(0)).toBe(row.supply.toFixed(0));

  await page.reload();
  await expect(page.getByText(percent(expected)).first()).toBeVisible();
});

test('an amount with a comma is refused with a sentence, and nothing typed is lost', async ({
  page,
}) => {
  await signIn(page, 'treasurer');
  await page.goto('/office/reserve');
  const records = await db().record.count();
  const form = page.locator('form#fund');
  await handInPaper(form);
  await form.getByLabel('Amount').fill('1,5');
  await form.getByLabel('Where the money comes from').fill('Budget line');
  await form.getByLabel('Reason').fill('short');
  await form.getByRole('button', { name: 'Record and fund' }).click();
  await expect(problem(page)).toBeVisible();
  await expect(form.getByLabel('Amount')).toHaveValue('1,5');
  await expect(form.getByLabel('Where the money comes from')).toHaveValue('Budget line');
  expect(await db().record.count()).toBe(records);
});

test('a paper that is none is refused beside its field, and nothing typed is lost', async ({
  page,
}) => {
  await signIn(page, 'treasurer');
  await page.goto('/office/reserve');
  const records = await db().record.count();
  const form = page.locator('form#fund');
  await form.getByLabel('Amount').fill('11');
  await form.getByLabel('Where the money comes from').fill(SOURCE);
  await form.getByLabel('Reason').fill(REASON);
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5_000, 0x90), SAMPLE_PAPER]);
  const files: [string, Buffer, string][] = [
    ['order.pdf', program, 'What is in this file is not what its name says it is'],
    ['order.pdf', Buffer.alloc(0), 'This file is empty'],
    ['order.pdf', Buffer.alloc(20 * 1024 * 1024 + 1), 'larger than 20 MB'],
    ['order.exe', program, 'Only PDF, PNG and JPEG files are taken'],
  ];
  for (const [name, buffer, sentence] of files) {
    await form
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await expect(form.getByText(sentence)).toBeVisible({ timeout: 20_000 });
  }
  await form.getByRole('button', { name: 'Record and fund' }).click();
  await expect(problem(page)).toContainText('Choose the paper that justifies this');
  await expect(form.getByLabel('Amount')).toHaveValue('11');
  await expect(form.getByLabel('Where the money comes from')).toHaveValue(SOURCE);
  await expect(form.getByLabel('Reason')).toHaveValue(REASON);
  expect(await db().record.count()).toBe(records);
});

test('the paper of an act is listed with its hash, comes back byte for byte, and is nobody else’s to read', async ({
  page,
  browser,
}) => {
  const { body } = await db().record.findFirstOrThrow({
    where: { kind: 'reserve.funded', body: { path: ['amount'], equals: AMOUNT.toString() } },
    orderBy: { createdAt: 'desc' },
  });
  const { document } = body as { document: { id: string; sha256: string } };
  const sha256 = `0x${createHash('sha256').update(SAMPLE_PAPER).digest('hex')}`;
  expect(document.sha256).toBe(sha256);
  const url = `/api/documents/${document.id}`;
  await signIn(page, 'treasurer');
  await page.goto('/office/reserve');
  const papers = page.getByRole('table', { name: 'Papers behind these acts' });
  await expect(papers.locator(`a[href="${url}"]`)).toHaveText('payment-order.pdf');
  const own = await page.request.get(url);
  expect(Buffer.from(await own.body()).equals(SAMPLE_PAPER)).toBe(true);
  await expectNoOverflow(page);
  await expectAccessible(page);
  const seen: [string, number][] = [];
  for (const who of ['regulator', 'certifier', 'peg-manager', 'sme-1']) {
    const other = await browser.newPage();
    await signIn(other, who);
    seen.push([who, (await other.request.get(url)).status()]);
    await other.context().close();
  }
  expect(seen).toEqual([
    ['regulator', 200],
    ['certifier', 404],
    ['peg-manager', 404],
    ['sme-1', 404],
  ]);
});

test('a double click records one decision and sends one transaction', async ({ page }) => {
  await signIn(page, 'treasurer');
  await page.goto('/office/reserve');
  const where = { kind: 'reserve.funded', authorAddress: treasurer };
  const [records, sent, before] = await Promise.all([
    db().record.count({ where }),
    transactionsOf(treasurer),
    reserveOnChain(),
  ]);
  const form = page.locator('form#fund');
  await handInPaper(form);
  await form.getByLabel('Amount').fill('3');
  await form.getByLabel('Where the money comes from').fill(SOURCE);
  await form.getByLabel('Reason').fill(REASON);
  // Faster than any person: both clicks reach the page before it could draw itself again.
  await form.getByRole('button', { name: 'Record and fund' }).evaluate((button) => {
    (button as HTMLButtonElement).click();
    (button as HTMLButtonElement).click();
  });
  const agree = page.getByRole('dialog').getByRole('button', { name: 'Continue to the wallet' });
  await expect(agree).toBeEnabled({ timeout: 30_000 });
  await agree.evaluate((button) => {
    (button as HTMLButtonElement).click();
    (button as HTMLButtonElement).click();
  });
  await signAndWait(page);

  expect(await db().record.count({ where })).toBe(records + 1);
  const { assets } = await reserveOnChain();
  expect(assets - before.assets).toBe(3_000_000n);
  // The allowance and the funding.
  expect(await transactionsOf(treasurer)).toBe(sent + 2);
});

test('the regulator cancels what waits, and it can no longer run', async ({ page, browser }) => {
  const official = await browser.newPage();
  await signIn(official, 'treasurer');
  await official.goto('/office/reserve');
  await official.getByRole('tab', { name: 'Withdraw surplus' }).click();
  const form = official.locator('form#withdraw');
  await handInPaper(form);
  await form.getByLabel('Amount').fill('10');
  await form.getByLabel('Reason').fill(REASON);
  await form.getByRole('button', { name: 'Record and schedule' }).click();
  await signAndWait(official);
  await official.context().close();

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
  await page.getByRole('button', { name: 'Record and cancel' }).click();
  await signAndWait(page);
  const where = { operationId: operation.operationId, nonce: operation.nonce };
  await expect
    .poll(async () => (await db().chainOperation.findFirstOrThrow({ where })).status)
    .toBe('CANCELED');
});

test('the regulator finds the funding and proves it', async ({ browser }) => {
  const { hash } = await db().record.findFirstOrThrow({
    where: { kind: 'reserve.funded', body: { path: ['amount'], equals: AMOUNT.toString() } },
    orderBy: { createdAt: 'desc' },
  });
  const { txHash } = await db().chainEnactment.findFirstOrThrow({ where: { recordHash: hash } });
  await expectCarries(txHash, hash);
  await expectInTrail(browser, {
    recordHash: hash,
    title: 'The treasurer decided to pay into the reserve',
    who: 'treasurer',
    reason: REASON,
  });
});
