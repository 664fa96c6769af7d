import { expect, test, type Page } from '@playwright/test';

import { db } from '@/lib/db/client';
import { demoAccount } from '@/lib/local/demo-accounts';

import { nextCommitmentOnChain, providerOnChain, transactionsOf } from '../fixtures/chain';
import { expectAccessible, problem, signAndWait, signIn } from '../fixtures/portal';

/** Hours for thirty days to come: promised by the provider alone, on the page, on chain and in the rows the same. */
test.describe.configure({ mode: 'serial' });
test.skip(({ isMobile }) => isMobile, 'acts change the programme; once is enough');

/** Live, and promises nothing in the demonstration's history. */
const PERSON = 'provider-10';
const provider = demoAccount(PERSON).address;
const HOUR = 10n ** 18n;
const PERIOD_SECONDS = 30 * 86_400;

const hoursField = (page: Page) => page.getByLabel('Hours to commit in all');
const review = (page: Page) => page.getByRole('button', { name: 'Review the promise' });

test('a provider commits half of its hours, and chain, row and public page say the same', async ({
  page,
  browser,
}) => {
  const before = await nextCommitmentOnChain(provider);
  expect(before.committed).toBe(0n);
  const { capacity } = await providerOnChain(provider);
  const half = (capacity * 360n) / HOUR;

  await signIn(page, PERSON);
  await page.goto('/provider');
  await expectAccessible(page);
  await hoursField(page).fill(half.toString());
  await review(page).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('You promise', { timeout: 30_000 });
  await expect(dialog.getByText('The promise is fixed once the period begins.')).toBeVisible();
  await signAndWait(page);
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await expect(hoursField(page)).toHaveValue(half.toString());

  const after = await nextCommitmentOnChain(provider);
  expect(after).toMatchObject({ committed: half * HOUR, counted: half * HOUR, sold: 0n });
  expect(after.total - before.total).toBe(half * HOUR);
  const row = await db().chainCommitment.findFirstOrThrow({
    where: { provider, period: after.period },
  });
  expect([row.hours, row.counted, row.sold].map((value) => value.toFixed(0))).toEqual(
    [half * HOUR, half * HOUR, 0n].map(String),
  );

  const anyone = await browser.newPage();
  const table = anyone.getByRole('table', { name: 'Hours committed for each period' });
  await expect(async () => {
    await anyone.goto(`/providers/${provider}`);
    const cells = await table.getByRole('row').nth(1).getByRole('cell').allInnerTexts();
    const digits = cells.map((text) => text.replace(/\D/g, ''));
    expect(digits).toEqual([String(half * 2n), String(half), '0', String(half)]);
  }).toPass({ timeout: 30_000 });
  await anyone.context().close();
});

test('what the registry would refuse is refused with its reason, and nothing is sent', async ({
  page,
}) => {
  const before = await nextCommitmentOnChain(provider);
  const sent = await transactionsOf(provider);
  const { capacity, expiresAt } = await providerOnChain(provider);
  const full = (capacity * 720n) / HOUR;
  await signIn(page, PERSON);
  await page.goto('/provider');

  await hoursField(page).fill(String(full + 1n));
  await review(page).click();
  await expect(problem(page)).toContainText('Enter at most that');
  await expect(hoursField(page)).toHaveValue(String(full + 1n));
  await hoursField(page).fill('plenty');
  await review(page).click();
  await expect(problem(page)).toContainText('Enter an amount such as');
  await hoursField(page).fill(String(before.committed / HOUR));
  await review(page).click();
  await expect(problem(page)).toContainText('what you have promised already');

  // Only periods that the certification covers to the end are offered.
  const offered = await page
    .getByRole('combobox', { name: 'Period' })
    .getByRole('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  expect(offered[0]).toBe(String(before.period));
  const last = Number(offered.at(-1));
  expect((last + 1) * PERIOD_SECONDS).toBeLessThanOrEqual(Number(expiresAt));
  expect((last + 2) * PERIOD_SECONDS).toBeGreaterThan(Number(expiresAt));

  // The page stays open until the period has begun.
  await page.clock.setFixedTime(new Date(before.period * PERIOD_SECONDS * 1_000));
  await hoursField(page).fill('1');
  await review(page).click();
  await expect(problem(page)).toContainText('This period has begun');

  expect(await nextCommitmentOnChain(provider)).toEqual(before);
  expect(await transactionsOf(provider)).toBe(sent);
});
