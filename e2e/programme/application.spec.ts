import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test, type Page } from '@playwright/test';

import { db } from '@/lib/db/client';
import { demoAccount } from '@/lib/local/demo-accounts';

import {
  expectAccessible,
  expectNoOverflow,
  heading,
  problem,
  signAndWait,
  signIn,
} from '../fixtures/portal';
import { EVIDENCE, fillDraft, PROGRAM } from '../fixtures/application';

/**
 * An application as a company writes it: in pieces, from several windows and devices, with and without scripts, until it
 * is sent and its receipt says whose turn it is.
 */
test.describe.configure({ mode: 'serial' });
test.skip(({ isMobile }) => isMobile, 'acts change the programme; once is enough');
test.setTimeout(180_000);

const WHO = 'visitor-provider-2';
const wallet = demoAccount(WHO).address;
const draftOf = () => db().providerApplicationDraft.findUnique({ where: { wallet } });
/** Those of the application: the wallet hands in others elsewhere. */
const documents = () =>
  db().document.findMany({ where: { providerWallet: wallet, fileName: EVIDENCE.name } });
const fileOf = (id: string) =>
  join(process.env.GRIDHALL_DATA_DIR ?? '.data', 'documents', id.slice(0, 2), id);
const status = (page: Page, task: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: task, exact: true }) });

test('a half-written page is kept, and is there again on another device', async ({
  page,
  browser,
}) => {
  await signIn(page, WHO);
  await page.goto('/provider');
  await page.getByRole('link', { name: 'Begin the application' }).click();
  await page.getByRole('link', { name: 'Company and contact' }).click();
  await page.getByLabel('Name of the company').fill('Furka Racks AG (demo)');
  await page.getByRole('button', { name: 'Save and come back later' }).click();
  await expect(status(page, 'Company and contact')).toContainText('In progress');
  expect((await draftOf())?.version).toBe(1);

  const device = await browser.newContext();
  const other = await device.newPage();
  await signIn(other, WHO);
  await other.goto('/provider');
  await other.getByRole('link', { name: 'Go on with your application' }).click();
  await other.getByRole('link', { name: 'Company and contact' }).click();
  await expect(other.getByLabel('Name of the company')).toHaveValue('Furka Racks AG (demo)');
  await other.getByRole('button', { name: 'Save and continue' }).click();
  await expect(problem(other)).toContainText('Registration number: Enter this');
  await expect(other.getByLabel('Name of the company')).toHaveValue('Furka Racks AG (demo)');
  await expectAccessible(other);
  await device.close();
});

test('two windows do not write over each other without a word', async ({ page, context }) => {
  await signIn(page, WHO);
  const second = await context.newPage();
  for (const window of [page, second]) await window.goto('/provider/apply/organisation');
  await page.getByLabel('Registration number').fill('CHE-999.222.001');
  await page.getByRole('button', { name: 'Save and come back later' }).click();
  await expect(heading(page)).toHaveText('Apply for certification');

  await second.getByLabel('Registration number').fill('CHE-999.222.002');
  await second.getByRole('button', { name: 'Save and come back later' }).click();
  await expect(problem(second)).toContainText('changed in another window');
  await expect(second.getByLabel('Registration number')).toHaveValue('CHE-999.222.002');
  await expect(second.getByText('CHE-999.222.001')).toBeVisible();
  const kept = JSON.stringify((await draftOf())?.entries);
  expect(kept).toContain('CHE-999.222.001');
  expect(kept).not.toContain('CHE-999.222.002');

  await second.getByRole('button', { name: 'Save and come back later' }).click();
  await expect(heading(second)).toHaveText('Apply for certification');
  expect(JSON.stringify((await draftOf())?.entries)).toContain('CHE-999.222.002');
});

test('it is written without scripts too, with its mistakes named and its papers handed in', async ({
  browser,
  page,
}) => {
  await signIn(page, WHO);
  const state = await page.context().storageState();
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: state });
  const plain = await context.newPage();
  await plain.goto('/provider/apply/owners');
  await plain.getByRole('button', { name: 'Save and continue' }).click();
  await expect(problem(plain)).toContainText('Name an owner, or say that nobody');
  await plain.getByLabel('Full name').first().fill('Ursina Muster');
  await plain.getByLabel('Share').first().fill('12');
  await plain.getByRole('button', { name: 'Save and continue' }).click();
  await expect(problem(plain)).toContainText('from 25 to 100');
  await expect(plain.getByLabel('Full name').first()).toHaveValue('Ursina Muster');
  await plain.getByLabel('Share').first().fill('60');
  await plain.getByRole('button', { name: 'Save and continue' }).click();
  await expect(status(plain, 'Beneficial owners')).toContainText('Complete');

  await plain.goto('/provider/apply/sites/region');
  await plain.getByLabel('Region').selectOption('CH-UR');
  await plain.getByRole('button', { name: 'Save and continue' }).click();
  await plain.getByRole('link', { name: 'Add a site' }).click();
  await plain.getByLabel('What you call the site').fill('Realp, shelter');
  await plain.getByLabel('Address').fill('Furkastrasse 1, 6491 Realp');
  await plain.getByLabel('Country of data residency').selectOption('CH');
  await plain.getByLabel('Power usage effectiveness').fill('1.09');
  await plain.getByLabel('Country of the grid').selectOption('CH');
  await plain.getByLabel('Renewable power').fill('100');
  await plain.getByRole('button', { name: 'Save and continue' }).click();
  await expect(heading(plain)).toHaveText('Evidence of Realp, shelter');

  await plain.getByLabel('Add a document').setInputFiles({ ...PROGRAM, name: 'lease.pdf' });
  await plain.getByRole('button', { name: 'Upload' }).click();
  await expect(plain.getByText('not what its name says')).toBeVisible();
  expect(await documents()).toHaveLength(0);
  await plain.getByLabel('Add a document').setInputFiles(EVIDENCE);
  await plain.getByRole('button', { name: 'Upload' }).click();
  await expect(plain.getByRole('link', { name: EVIDENCE.name, exact: true })).toBeVisible();
  await plain.getByRole('link', { name: 'Continue' }).click();
  await plain.getByRole('link', { name: 'Back to the list of tasks' }).click();
  await expect(status(plain, 'Sites and their evidence')).toContainText('Complete');
  await context.close();
});

test('the evidence opens for the company and the office, and is not there for another company', async ({
  browser,
}) => {
  const [document] = await documents();
  for (const [who, expected] of [
    [WHO, 200],
    ['certifier', 200],
    ['provider-3', 404],
  ] as const) {
    const page = await browser.newPage();
    await signIn(page, who);
    const response = await page.request.get(`/api/documents/${document?.id}`);
    expect([who, response.status()]).toEqual([who, expected]);
    await page.context().close();
  }
});

test('a draft is deleted with its papers, which are named before', async ({ page }) => {
  const [document] = await documents();
  await signIn(page, WHO);
  await page.goto('/provider/apply');
  await page.getByRole('link', { name: 'Delete this draft' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: EVIDENCE.name })).toBeVisible();
  await page.getByRole('button', { name: 'Delete the draft' }).click();
  await expect(page.getByRole('link', { name: 'Begin the application' })).toBeVisible();
  expect(await draftOf()).toBeNull();
  expect(await documents()).toHaveLength(0);
  expect(existsSync(fileOf(document?.id ?? ''))).toBe(false);
});

test('a complete application is checked, changed, sent, and answered with a receipt', async ({
  page,
  browser,
}) => {
  await signIn(page, WHO);
  await fillDraft(page, {
    name: 'Furka Racks AG (demo)',
    registrationNumber: 'CHE-999.222.001',
    site: 'Realp, shelter',
    address: 'Furkastrasse 1, 6491 Realp',
    units: '8',
  });
  await page.getByRole('link', { name: 'Check your answers and send' }).click();
  await expect(heading(page)).toHaveText('Check your answers');
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.getByRole('link', { name: 'Change Name of the company' }).click();
  await page.getByLabel('Name of the contact').fill('Ursina Changed');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(heading(page)).toHaveText('Check your answers');
  await expect(page.getByText('Ursina Changed')).toBeVisible();

  await page.getByRole('button', { name: 'Record and apply' }).click();
  await expect(page.getByRole('dialog')).toContainText('You apply for certification', {
    timeout: 30_000,
  });
  await signAndWait(page);
  const application = await db().providerApplication.findFirstOrThrow({
    where: { organisation: { wallet } },
  });
  await page.goto(`/provider/applications/${application.id}`);
  await expect(heading(page)).toHaveText('Application received');
  await expect(page.getByText(application.recordHash).first()).toBeVisible();
  await expect(status(page, 'Stake deposited')).toContainText('Your turn');
  await expectAccessible(page);
  await expectNoOverflow(page);

  expect(await draftOf()).toBeNull();
  const [document] = await documents();
  expect(document?.recordHash).toBe(application.recordHash);
  const record = await db().record.findUniqueOrThrow({ where: { hash: application.recordHash } });
  expect(JSON.stringify(record.body)).toContain(document?.sha256 ?? 'none');
  const log = await db().auditEntry.findMany({ select: { entry: true } });
  expect(log.map(({ entry }) => entry).join()).not.toMatch(/Ursina|CH93/);
  expect((await page.goto('/provider/apply/owners'))?.url()).toMatch(/\/provider\/apply$/);
  await expect(page.getByText('You cannot apply now')).toBeVisible();

  const stranger = await browser.newPage();
  await signIn(stranger, 'provider-3');
  const foreign = await stranger.goto(`/provider/applications/${application.id}`);
  expect(foreign?.status()).toBe(404);
  await stranger.context().close();
});
