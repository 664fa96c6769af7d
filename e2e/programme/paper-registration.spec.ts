import { expect, test } from '@playwright/test';
import { generatePrivateKey, privateKeyToAddress } from 'viem/accounts';

import { db } from '@/lib/db/client';

import { choose } from '../fixtures/application';
import { ON_CHAIN, providerOnChain } from '../fixtures/chain';
import {
  expectAccessible,
  heading,
  problem,
  REASON,
  signAndWait,
  signIn,
} from '../fixtures/portal';
import { expectInTrail } from '../fixtures/trail';

test.describe.configure({ mode: 'serial' });
test.skip(({ isMobile }) => isMobile, 'acts change the programme; once is enough');
test.setTimeout(120_000);

/** A company that never opened the portal: nobody here holds its key. */
const provider = privateKeyToAddress(generatePrivateKey());
const NAME = `Klausen Hosting AG ${provider.slice(-6)} (demo)`;

test('a certifier enters an application that came by letter, and it stands on chain in the company’s name', async ({
  page,
  browser,
}) => {
  await signIn(page, 'certifier');
  await page.goto('/office/providers');
  await page.getByRole('link', { name: 'Register a paper application' }).click();
  await page.getByRole('button', { name: 'Record and register' }).click();
  await expect(problem(page)).toContainText('There is a problem');
  await expectAccessible(page);

  await page.getByLabel('Wallet of the provider').fill(provider);
  await page.getByLabel('Name of the company').fill(NAME);
  await page.getByLabel('Registration number').fill(`CHE-${provider.slice(2, 11)}`);
  await choose(page, 'Region', 'Uri');
  await page.getByLabel('E-mail of the contact').fill('post@klausen.example');
  await page.getByLabel('Where the paper lies').fill('Letter 2026/417, archive of the office');
  await page.getByLabel('Reason').fill(REASON);
  await page.getByRole('button', { name: 'Record and register' }).click();
  await expect(page.getByRole('dialog')).toContainText('as an applicant in Uri', {
    timeout: 30_000,
  });
  await signAndWait(page);

  expect(await providerOnChain(provider)).toMatchObject({
    status: ON_CHAIN.applied,
    region: 'CH-UR',
    isLive: false,
    stake: 0n,
  });
  const { hash } = await db().record.findFirstOrThrow({
    where: { kind: 'provider.registered', subject: `provider:${provider}` },
  });
  await expectInTrail(browser, {
    recordHash: hash,
    title: `A certifier decided to enter ${NAME}, which applied on paper`,
    who: 'certifier',
    reason: REASON,
  });

  await page.goto('/office/providers');
  const row = page.getByRole('table', { name: 'Waiting' }).getByRole('row', { name: NAME });
  await expect(row).toContainText('Uri');
  await row.getByRole('link', { name: NAME }).click();
  await expect(heading(page)).toHaveText(NAME);
  await expect(page.getByText('Letter 2026/417, archive of the office')).toBeVisible();
  await expect(page.getByText('post@klausen.example')).toBeVisible();
});

test('the same wallet is not entered twice', async ({ page }) => {
  await signIn(page, 'certifier');
  await page.goto('/office/providers/register');
  await page.getByLabel('Wallet of the provider').fill(provider);
  await page.getByLabel('Name of the company').fill('Another name (demo)');
  await page.getByLabel('Registration number').fill('CHE-999.444.002');
  await choose(page, 'Region', 'Uri');
  await page.getByLabel('E-mail of the contact').fill('post@another.example');
  await page.getByLabel('Where the paper lies').fill('Letter 2026/418');
  await page.getByLabel('Reason').fill(REASON);
  await page.getByRole('button', { name: 'Record and register' }).click();
  await expect(problem(page)).toBeVisible();
  const kind = 'provider.registered';
  expect(await db().record.count({ where: { kind, subject: `provider:${provider}` } })).toBe(1);
});

test('an application on paper is declined like any other', async ({ page }) => {
  await signIn(page, 'certifier');
  await page.goto(`/office/providers/${provider}`);
  await page.getByRole('link', { name: 'Decline', exact: true }).click();
  await page.getByLabel('Reason').fill(REASON);
  await page.getByRole('button', { name: 'Record and decline' }).click();
  await expect(page.getByRole('dialog')).toContainText('You decline the application', {
    timeout: 30_000,
  });
  await signAndWait(page);
  expect(await providerOnChain(provider)).toMatchObject({ status: ON_CHAIN.none });
});
