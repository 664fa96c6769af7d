import { expect, test } from '@playwright/test';

import { db } from '@/lib/db/client';

import { reserveOnChain } from '../fixtures/chain';
import { heading, problem, REASON, runWhenReady, signAndWait, signIn } from '../fixtures/portal';
import { expectInTrail } from '../fixtures/trail';

/** The peg with everything that belongs to it: price, fees, cap, largest step, shortest interval. */
test.describe.configure({ mode: 'serial' });
test.skip(({ isMobile }) => isMobile, 'acts change the programme; once is enough');
test.setTimeout(120_000);

const TERMS = { mintFeeBps: 30, redeemFeeBps: 45, maxStepBps: 800, minInterval: 96 * 3_600 };
const CAP = 90_000n * 10n ** 18n;
let recordHash: string;

test('a price further away than one step is refused, and so is one that comes too soon', async ({
  page,
}) => {
  await signIn(page, 'peg-manager');
  await page.goto('/office/peg');
  const records = await db().record.count();
  const form = page.locator('form#peg');
  const price = form.getByLabel('Price of one H100-hour');
  await price.fill('4.00');
  await expect(page.getByText('The contract would refuse this')).toBeVisible();
  await form.getByLabel('Reason').fill(REASON);
  await form.getByRole('button', { name: 'Record and schedule' }).click();
  await expect(problem(page)).toContainText(
    'further from the present one than the largest step allows',
  );
  await expect(price).toHaveValue('4.00');
  await expect(form.getByLabel('Reason')).toHaveValue(REASON);
  expect(await db().record.count()).toBe(records);
});

test('the peg manager schedules price, fees, cap, step and interval, waits, and runs them', async ({
  page,
}) => {
  const before = await reserveOnChain();
  await signIn(page, 'peg-manager');
  await page.goto('/office/peg');
  const form = page.locator('form#peg');
  const price = form.getByLabel('Price of one H100-hour');
  const next = (Number(await price.inputValue()) * 1.01).toFixed(2);
  await price.fill(next);
  await form.getByLabel('Fee on a purchase').fill(String(TERMS.mintFeeBps));
  await form.getByLabel('Fee on a redemption').fill(String(TERMS.redeemFeeBps));
  await form.getByLabel('Largest step of the change after this one').fill(String(TERMS.maxStepBps));
  await form.getByLabel('Shortest time until the change after this one').fill('96');
  await form.getByLabel('Most hours that may exist').fill('90000');
  await form.getByLabel('Reason').fill(REASON);
  await form.getByRole('button', { name: 'Record and schedule' }).click();
  const dialog = page.getByRole('dialog');
  for (const [line, from, to] of [
    ['Fee on a purchase', '0.25%', '0.3%'],
    ['Fee on a redemption', '0.5%', '0.45%'],
    ['Largest step of the next change', '10%', '8%'],
    ['Shortest time between changes', '7 days', '4 days'],
    ['Most hours that may exist', /^80.000 H100-hours$/, /^90.000 H100-hours$/],
  ] as const)
    await expect(dialog.getByRole('row', { name: line }).getByRole('cell')).toHaveText([from, to], {
      timeout: 30_000,
    });
  await signAndWait(page);

  const operation = await db().chainOperation.findFirstOrThrow({
    where: { functionName: 'setPeg', status: 'SCHEDULED' },
    orderBy: { scheduledAt: 'desc' },
  });
  recordHash = operation.recordHash ?? '';
  // It waits: nothing has changed yet, and the page does not offer to run it.
  expect((await reserveOnChain()).terms).toEqual(before.terms);
  await page.goto(`/office/schedule/${operation.operationId}`);
  await expect(heading(page)).toContainText('Set the peg to');
  await runWhenReady(page);

  const terms = { ...TERMS, price: BigInt(Math.round(Number(next) * 1_000_000)), supplyCap: CAP };
  expect((await reserveOnChain()).terms).toEqual(terms);
  const set = await db().chainPegChange.findFirstOrThrow({ orderBy: { blockNumber: 'desc' } });
  expect(set).toMatchObject({ ...TERMS, recordHash });
  expect([set.price.toFixed(0), set.supplyCap.toFixed(0)]).toEqual([
    terms.price.toString(),
    CAP.toString(),
  ]);

  await page.goto('/office/peg');
  await expect(page.getByText(next).first()).toBeVisible();
  await expect(page.getByText('4 days', { exact: true })).toBeVisible();
});

test('the next change is refused until the interval is over, with the date from which it is possible', async ({
  page,
}) => {
  await signIn(page, 'peg-manager');
  await page.goto('/office/peg');
  const records = await db().record.count();
  const form = page.locator('form#peg');
  await expect(page.getByText('The next change is possible from')).toBeVisible();
  await form.getByLabel('Reason').fill(REASON);
  await form.getByRole('button', { name: 'Record and schedule' }).click();
  await expect(problem(page)).toContainText('The peg was changed too recently');
  expect(await db().record.count()).toBe(records);
});

test('the regulator finds the change of the peg and proves it', async ({ browser }) => {
  await expectInTrail(browser, {
    recordHash,
    title: 'A new peg was proposed',
    who: 'peg-manager',
    reason: REASON,
  });
});
