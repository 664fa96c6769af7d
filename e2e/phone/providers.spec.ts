import { expect, test, type Page } from '@playwright/test';

import { db } from '@/lib/db/client';
import { demoAccount } from '@/lib/local/demo-accounts';

import { fillDraft } from '../fixtures/application';
import { expectAccessible, expectNoOverflow, heading, signIn } from '../fixtures/portal';

/** What a certifier and an applicant do on a phone, 375 points wide. */
test.skip(({ isMobile }) => !isMobile, 'for the narrow screen');
test.setTimeout(180_000);

const CASE = `/office/providers/${demoAccount('provider-14').address}`;
const applicant = demoAccount('visitor-provider-4');

async function expectFits(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoOverflow(page);
}

test('a certifier reads the queue and narrows it, and goes from there to the case', async ({
  page,
}) => {
  await signIn(page, 'certifier');
  await page.goto('/office/providers');
  const waiting = page.getByRole('table', { name: 'Waiting' });
  await expect(waiting.getByRole('row', { name: 'Zugerberg' })).toBeVisible();
  await expectFits(page);

  await page.getByLabel('What', { exact: true }).selectOption({ label: 'Renewal' });
  await page.getByRole('button', { name: 'Show', exact: true }).first().click();
  await expect(page).toHaveURL(/kind=renewal/);
  await expect(waiting.getByRole('row', { name: 'Zugerberg' })).toBeVisible();
  await expect(waiting.getByRole('row', { name: 'Rhône Grappe' })).toHaveCount(0);
  await waiting.getByRole('link', { name: /Zugerberg/ }).click();
  await expect(heading(page)).toContainText('Zugerberg');
});

test('a case is read from top to bottom, and each act opens from it', async ({ page }) => {
  await signIn(page, 'certifier');
  await page.goto(CASE);
  await expect(heading(page)).toContainText('Rhône Grappe');
  await expect(page.getByText('Provider: deposit stake')).toBeVisible();
  for (const title of ['What can be done now', 'What the provider says of itself', 'Stake'])
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expectFits(page);
  await page.getByRole('link', { name: 'Decline', exact: true }).click();
  await expect(page.getByLabel('Reason')).toBeVisible();
  await expectFits(page);
  // Who has not declared whether anything ties them to it is led to where that is asked.
  await page.goto(`${CASE}/checklist`);
  await expect(page.getByRole('button', { name: 'Record the declaration' })).toBeVisible();
});

test('a company fills in every task, checks its answers, and deletes the draft', async ({
  page,
}) => {
  await signIn(page, applicant.key);
  await fillDraft(page, {
    name: 'Klausen Racks AG (demo)',
    registrationNumber: 'CHE-999.444.001',
    site: 'Unterschächen, mill',
    address: 'Klausenstrasse 1, 6465 Unterschächen',
    units: '2',
  });
  await expectFits(page);
  for (const task of ['Beneficial owners', 'Operations', 'Payment', 'Stake']) {
    await page.getByRole('link', { name: task, exact: true }).click();
    await expect(page.getByRole('button', { name: 'Save and continue' })).toBeVisible();
    await expectFits(page);
    await page.getByRole('link', { name: 'Back to the list of tasks' }).click();
    await expect(page.getByText('8 of 8 tasks are complete.')).toBeVisible();
  }
  await page.getByRole('link', { name: 'Check your answers and send' }).click();
  await expect(heading(page)).toHaveText('Check your answers');
  await expectFits(page);

  await page.goto('/provider/apply');
  await page.getByRole('link', { name: 'Delete this draft' }).click();
  await page.getByRole('button', { name: 'Delete the draft' }).click();
  await expect(page.getByRole('link', { name: 'Begin the application' })).toBeVisible();
  const wallet = applicant.address;
  expect(await db().providerApplicationDraft.findUnique({ where: { wallet } })).toBeNull();
});
