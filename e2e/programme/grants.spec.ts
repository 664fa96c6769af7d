import { expect, test } from '@playwright/test';

import { db } from '@/lib/db/client';
import { demoAccount } from '@/lib/local/demo-accounts';

import { awardOnChain, roundOnChain, unallocatedOnChain } from '../fixtures/chain';
import { handInPaper, heading, problem, REASON, signAndWait, signIn } from '../fixtures/portal';
import { expectInTrail } from '../fixtures/trail';

/** Hours on their way from the reserve to a company: issued, called for, applied for, awarded. */
test.describe.configure({ mode: 'serial' });
test.skip(({ isMobile }) => isMobile, 'acts change the programme; once is enough');
test.setTimeout(120_000);

const company = demoAccount('visitor-sme-1').address;
const HOUR = 10n ** 18n;
const ROUND = 'Winter round for small companies';
const WORK = 'Fine-tuning a speech model for Swiss dialects';

test('the treasurer issues hours, so that a round has something to give', async ({ page }) => {
  const before = await unallocatedOnChain();
  await signIn(page, 'treasurer');
  await page.goto('/office/reserve');
  await page.getByRole('tab', { name: 'Issue hours for grants' }).click();
  const form = page.locator('form#issue');
  await handInPaper(form);
  await form.getByLabel('Hours').fill('500');
  await form.getByLabel('Reason').fill(REASON);
  await form.getByRole('button', { name: 'Record and issue' }).click();
  await signAndWait(page);
  expect((await unallocatedOnChain()) - before).toBe(500n * HOUR);
});

test('the grants officer opens a round, and its budget is set aside on chain', async ({ page }) => {
  const before = await unallocatedOnChain();
  const day = (offset: number) =>
    new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  await signIn(page, 'grants-officer');
  await page.goto('/office/grants');
  await page.getByText('Open a round', { exact: true }).click();
  const form = page.locator('form#round');
  await form.getByLabel('Title').fill(ROUND);
  await form.getByLabel('What the round is for').fill('For companies with a model of their own.');
  await form.getByLabel('Budget').fill('400');
  await form.getByLabel('First day').fill(day(0));
  await form.getByLabel('Last day').fill(day(30));
  await form.getByLabel('Reason').fill(REASON);
  await form.getByRole('button', { name: 'Record and open' }).click();
  await expect(page.getByRole('dialog')).toContainText(`You open “${ROUND}”`, { timeout: 30_000 });
  await signAndWait(page);

  const row = await db().chainRound.findFirstOrThrow({ orderBy: { roundId: 'desc' } });
  expect(row.budget.toFixed(0)).toBe((400n * HOUR).toString());
  const chain = await roundOnChain(row.roundId);
  expect(chain).toMatchObject({ budget: 400n * HOUR, committed: 0n, closed: false });
  expect(Number(chain.opensAt)).toBe(row.opensAt.getTime() / 1_000);
  expect(before - (await unallocatedOnChain())).toBe(400n * HOUR);
  await page.goto(`/office/grants/rounds/${row.roundId}`);
  await expect(heading(page)).toHaveText(ROUND);
});

test('a company applies without scripts and without a transaction, and stands in the officer’s list', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, 'visitor-sme-1');
  // The session goes on in a browser that runs no scripts.
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    ...(baseURL ? { baseURL } : {}),
  });
  const form = await plain.newPage();
  await form.goto('/sme/apply');
  await form.getByLabel(ROUND).check();
  await form.getByLabel('Name of the company').fill('Dialekt Labor GmbH (demo)');
  await form.getByLabel('Registration number').fill('CHE-999.222.001');
  await form.getByLabel('Canton', { exact: true }).selectOption('CH-ZG');
  await form.getByLabel('Sector').fill('Speech technology');
  await form.getByLabel('Employees').fill('250');
  await form.getByLabel('Contact person').fill('Reto Muster');
  await form.getByLabel('E-mail').fill('reto@example.ch');
  await form.getByLabel('What you want to compute').fill(WORK);
  await form
    .getByLabel('What you will do with the hours')
    .fill(
      'We train on recordings that our customers gave us for it, and measure the word error rate.',
    );
  await form.getByLabel('H100-hours you ask for').fill('150');
  await form.getByRole('button', { name: 'Send the application' }).click();
  await expect(problem(form)).toContainText('Small companies have at most 249 employees');
  await expect(form.getByLabel('Name of the company')).toHaveValue('Dialekt Labor GmbH (demo)');
  await form.getByLabel('Employees').fill('12');
  await form.getByRole('button', { name: 'Send the application' }).click();
  await expect(form.getByText('Your application was received')).toBeVisible();
  await plain.close();

  const application = await db().grantApplication.findFirstOrThrow({
    where: { organisation: { wallet: company } },
  });
  expect(application).toMatchObject({ status: 'SUBMITTED', hours: 150, title: WORK });
});

test('an award above the round’s budget is refused and nothing is recorded', async ({ page }) => {
  const { id } = await db().grantApplication.findFirstOrThrow({
    where: { organisation: { wallet: company } },
  });
  await signIn(page, 'grants-officer');
  await page.goto(`/office/grants/applications/${id}`);
  const records = await db().record.count();
  const form = page.locator('form#award');
  await form.getByLabel('Hours to award').fill('401');
  await form.getByLabel('Reason').fill(REASON);
  await form.getByRole('button', { name: 'Record and award' }).click();
  await expect(problem(page)).toContainText('This is more than the round has left');
  await expect(form.getByLabel('Hours to award')).toHaveValue('401');
  expect(await db().record.count()).toBe(records);
});

test('the grants officer awards hours, and the company sees them', async ({ page, browser }) => {
  const { id, roundId } = await db().grantApplication.findFirstOrThrow({
    where: { organisation: { wallet: company } },
  });
  await signIn(page, 'grants-officer');
  await page.goto('/office/grants');
  await page.getByRole('link', { name: 'Dialekt Labor GmbH (demo)' }).click();
  const form = page.locator('form#award');
  await form.getByLabel('Hours to award').fill('120');
  await form.getByLabel('Reason').fill(REASON);
  await form.getByRole('button', { name: 'Record and award' }).click();
  await signAndWait(page);

  const award = await db().chainAward.findFirstOrThrow({ orderBy: { awardId: 'desc' } });
  const { status, decisionHash } = await db().grantApplication.findUniqueOrThrow({ where: { id } });
  expect([status, decisionHash]).toEqual(['AWARDED', award.recordHash]);
  expect(await awardOnChain(award.awardId)).toMatchObject({
    roundId,
    beneficiary: company,
    awarded: 120n * HOUR,
    released: 60n * HOUR,
    spent: 0n,
  });
  expect(award).toMatchObject({ roundId, beneficiary: company, status: 'ACTIVE' });
  expect((await roundOnChain(roundId)).committed).toBe(120n * HOUR);

  const sme = await browser.newPage();
  await signIn(sme, 'visitor-sme-1');
  await sme.goto('/sme');
  const card = sme.getByRole('article').filter({ hasText: WORK });
  await expect(card).toContainText('You can spend now');
  await expect(card).toContainText('60 CCH');
  await sme.context().close();
});

test('the regulator finds the round and the award, and proves both', async ({ browser }) => {
  const award = await db().chainAward.findFirstOrThrow({ orderBy: { awardId: 'desc' } });
  const round = await db().chainRound.findFirstOrThrow({ where: { roundId: award.roundId } });
  await expectInTrail(browser, {
    recordHash: round.recordHash,
    title: 'The grants officer decided to open a round',
    who: 'grants-officer',
    reason: REASON,
  });
  await expectInTrail(browser, {
    recordHash: award.recordHash,
    title: 'The grants officer decided to award a grant',
    who: 'grants-officer',
    reason: REASON,
  });
});
