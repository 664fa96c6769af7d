import { expect, test } from '@playwright/test';

import { demoAccount } from '@/lib/local/demo-accounts';

import { holdingsOf, quoteOnChain, reserveOnChain, transactionsOf } from '../fixtures/chain';
import {
  expectAccessible,
  expectNoOverflow,
  problem,
  signAndWait,
  signIn,
} from '../fixtures/portal';

/** A holder buys hours of the reserve and gives them back: exact quotes, one signature, one transaction. */
test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

const company = demoAccount('sme-1').address;
const HOUR = 10n ** 18n;
/** Settlement-asset units as pages write them, for amounts with two digits that count at most six. */
const money = (units: bigint) => {
  const text = units.toString().padStart(7, '0');
  const fraction = text.slice(-6).replace(/0{1,4}$/, '');
  return new RegExp(`^${text.slice(0, -6)}.?\\.${fraction} dCHF$`);
};

test('what a company buys costs what the contract quoted, and takes one transaction', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'acts change the programme; once is enough');
  await signIn(page, 'sme-1');
  await page.goto('/sme');
  await page.getByRole('link', { name: 'Buy or give back hours' }).click();
  const form = page.locator('form#mint');
  await form.getByLabel('Hours to buy').fill('2.5');
  const amount = (5n * HOUR) / 2n;
  const cost = await quoteOnChain('previewMint', amount);
  const quote = form.getByRole('region', { name: 'What it comes to' });
  await expect(quote.getByText(money(cost)).first()).toBeVisible({ timeout: 20_000 });

  const [before, sent] = await Promise.all([holdingsOf(company), transactionsOf(company)]);
  await form.getByRole('button', { name: 'Sign and buy' }).click();
  await expect(page.getByRole('dialog')).toContainText('You buy 2.5 H100-hours', {
    timeout: 30_000,
  });
  await signAndWait(page);
  const after = await holdingsOf(company);
  expect(after.hours - before.hours).toBe(amount);
  expect(before.money - after.money).toBe(cost);
  // The permit was signed and not sent.
  expect(await transactionsOf(company)).toBe(sent + 1);
});

test('money is turned into the most hours that it buys, to the last unit', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'acts change the programme; once is enough');
  await signIn(page, 'sme-1');
  await page.goto('/account/hours');
  const form = page.locator('form#mint');
  await form.getByLabel(/money \(dCHF\)/).check();
  await form.getByLabel('Money to spend').fill('1');
  const { terms } = await reserveOnChain();
  const perUnit = terms.price * (10_000n + BigInt(terms.mintFeeBps));
  const amount = (1_000_000n * HOUR * 10_000n) / perUnit;
  expect(await quoteOnChain('previewMint', amount)).toBeLessThanOrEqual(1_000_000n);
  expect(await quoteOnChain('previewMint', amount + 1n)).toBeGreaterThan(1_000_000n);
  const digits = amount.toString().padStart(19, '0').replace(/0+$/, '');
  await expect(form.getByText(`0.${digits.slice(1)} CCH`)).toBeVisible({ timeout: 20_000 });
});

test('hours are given back for what the contract quoted, and never for less than was agreed', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'acts change the programme; once is enough');
  await signIn(page, 'sme-1');
  await page.goto('/account/hours');
  await page.getByRole('tab', { name: 'Give hours back' }).click();
  const form = page.locator('form#redeem');
  await form.getByLabel('Hours to give back').fill('1');
  await form.getByLabel('Largest change of the price').fill('0');
  const payout = await quoteOnChain('previewRedeem', HOUR);
  const bound = form.locator('div', { has: page.getByText('You get at least', { exact: true }) });
  await expect(bound.getByText(money(payout)).first()).toBeVisible({ timeout: 20_000 });
  const before = await holdingsOf(company);
  await form.getByRole('button', { name: 'Sign and give back' }).click();
  await signAndWait(page);
  const after = await holdingsOf(company);
  expect([before.hours - after.hours, after.money - before.money]).toEqual([HOUR, payout]);
});

test('what cannot be done is said before anything is signed, and what was typed stays', async ({
  page,
}) => {
  await signIn(page, 'sme-1');
  await page.goto('/account/hours');
  await expectNoOverflow(page);
  await expectAccessible(page);
  const { money: held } = await holdingsOf(company);
  const form = page.locator('form#mint');
  await form.getByLabel('Hours to buy').fill(String(held / 1_000_000n + 1_000n));
  const refused = form.getByText(
    /Your wallet holds .* which is less than this costs|left under the cap/,
  );
  await expect(refused).toBeVisible({ timeout: 20_000 });
  await form.getByRole('button', { name: 'Sign and buy' }).click();
  await expect(problem(page)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // More than the contract ever counts: it gives no quote, and what stands in the way is said all the same.
  await form.getByLabel('Hours to buy').fill('9'.repeat(38));
  await expect(form.getByText('left under the cap')).toBeVisible({ timeout: 20_000 });
  await form.getByLabel('Largest change of the price').fill('11');
  await expect(form.getByText('Enter a share from 0 to 10 per cent')).toBeVisible();
  await form.getByLabel('Hours to buy').fill('1,5');
  await expect(form.getByText('digits, a point, no comma')).toBeVisible();
  await expect(form.getByLabel('Hours to buy')).toHaveValue('1,5');
  await expectAccessible(page);
});
