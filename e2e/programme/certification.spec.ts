import { expect, test, type Page } from '@playwright/test';

import { db } from '@/lib/db/client';
import { demoAccount } from '@/lib/local/demo-accounts';

import { fillDraft } from '../fixtures/application';
import { ON_CHAIN, providerOnChain } from '../fixtures/chain';
import { expectAccessible, heading, problem, signAndWait, signIn } from '../fixtures/portal';
import { judge } from '../fixtures/reading';
import { expectInTrail } from '../fixtures/trail';

/**
 * From a wallet that has nothing to hours that everybody sees: apply, stake, certify, count, prove. Each step is asked of
 * the page, of the contracts and of the rows.
 */
test.describe.configure({ mode: 'serial' });
test.skip(({ isMobile }) => isMobile, 'acts change the programme; once is enough');
test.setTimeout(120_000);

const provider = demoAccount('visitor-provider-1').address;
const NAME = 'Gotthard Racks AG (demo)';
const CLASS = { id: 'H100-SXM5-80', product: 'NVIDIA H100 SXM5 80 GB' };
const REASON = 'Seen on site: twelve machines counted, serial numbers compared with the invoices.';
const DAY_HOURS = 12 * 24;

const applicationOf = () =>
  db().providerApplication.findFirstOrThrow({
    where: { organisation: { wallet: provider } },
    include: { organisation: true },
  });

/** Hours a day on the public supply page, of the whole and of one line of its table. */
async function supplyShown(page: Page): Promise<{ total: number; uri: number }> {
  await page.goto('/supply');
  const table = page.getByRole('table', { name: 'Certified supply by region and GPU class' });
  const hours = async (row: ReturnType<typeof table.getByRole>) =>
    Number((await row.getByRole('cell').nth(-2).innerText()).replace(/\D/g, ''));
  const line = table.getByRole('row', { name: 'Uri' }).filter({ hasText: CLASS.product });
  const total = table.getByRole('row').last();
  return { total: await hours(total), uri: (await line.count()) ? await hours(line) : 0 };
}

let before: { total: number; uri: number };

test('a company that has nothing yet applies, and its application stands on chain', async ({
  page,
}) => {
  await signIn(page, 'visitor-provider-1');
  await page.goto('/provider');
  await page.getByRole('link', { name: 'Begin the application' }).click();
  await fillDraft(page, {
    name: NAME,
    registrationNumber: 'CHE-999.111.001',
    site: 'Altdorf, hall 1',
    address: 'Gotthardstrasse 1, 6460 Altdorf',
    units: '16',
  });
  await page.getByRole('link', { name: 'Check your answers and send' }).click();
  await expect(page.getByText('Gotthardstrasse 1, 6460 Altdorf')).toBeVisible();
  await page.getByRole('button', { name: 'Record and apply' }).click();
  await expect(page.getByRole('dialog')).toContainText('You apply for certification', {
    timeout: 30_000,
  });
  await signAndWait(page);

  const application = await applicationOf();
  expect(application).toMatchObject({
    status: 'SUBMITTED',
    organisation: { name: NAME, region: 'CH-UR', demo: true },
  });
  const chain = await providerOnChain(provider);
  expect(chain).toMatchObject({ status: ON_CHAIN.applied, region: 'CH-UR', isLive: false });
  const row = await db().chainProvider.findFirstOrThrow({ where: { address: provider } });
  expect(row).toMatchObject({ status: 'APPLIED', region: 'CH-UR' });
  expect(
    await db().chainEnactment.count({
      where: { recordHash: application.recordHash, event: 'ProviderApplied' },
    }),
  ).toBe(1);
});

test('the provider deposits the stake that its hardware asks for, and then the city’s turn comes', async ({
  page,
}) => {
  await signIn(page, 'visitor-provider-1');
  await page.goto('/provider');
  await expect(page.getByText('Your turn')).toBeVisible();
  const field = page.getByLabel('Amount to deposit');
  const typed = (await field.inputValue()).replace('.', '');
  await page.getByRole('button', { name: 'Deposit stake' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Stake with the registry')).toBeVisible({ timeout: 30_000 });
  await signAndWait(page);
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await expect(page.getByText('The city’s turn')).toBeVisible();

  const { stake } = await providerOnChain(provider);
  expect(stake).toBe(BigInt(typed) * 10_000n);
  const row = await db().chainProvider.findFirstOrThrow({ where: { address: provider } });
  expect(row.stake.toFixed(0)).toBe(stake.toString());
});

test('nobody reads a provider before they declared that nothing ties them to it', async ({
  page,
}) => {
  await signIn(page, 'certifier');
  await page.goto('/office/providers');
  const waiting = page.getByRole('table', { name: 'Waiting' });
  await expect(waiting.getByRole('row', { name: NAME })).toContainText('Certifier: decide');
  await expect(waiting.getByRole('row', { name: NAME })).toContainText('Nobody reads yet');
  await waiting.getByRole('link', { name: NAME }).click();
  await expect(heading(page)).toHaveText(NAME);
  await page.getByRole('link', { name: 'Certify', exact: true }).click();
  await expect(page.getByText('Nobody is reading this provider')).toBeVisible();

  await page.getByRole('link', { name: 'To the reading' }).click();
  await page.getByRole('button', { name: 'Record the declaration' }).click();
  await expect(problem(page)).toBeVisible();
  await page.getByLabel('Nothing ties me to this provider').check();
  await page.getByRole('button', { name: 'Record the declaration' }).click();
  await page.getByLabel('Tier 3', { exact: false }).check();
  await page.getByRole('button', { name: 'Begin to read' }).click();
  await expect(page.getByText('0 of 14 items met')).toBeVisible();
});

test('what is missing says why, and the provider is asked for it', async ({ page, browser }) => {
  await signIn(page, 'certifier');
  await page.goto(`/office/providers/${provider}/checklist`);
  // What the portal knows by itself stands beside each item, also that it knows nothing.
  await expect(page.locator('#item-identity')).toContainText(`Applied as ${NAME}`);
  await expect(page.locator('#item-hardware-papers')).toContainText(`16 × ${CLASS.product}`);
  await expect(page.locator('#item-payment')).toContainText('At stake on chain');
  await expect(page.locator('#item-benchmark-challenge')).toContainText('Nothing. What you look');
  await expectAccessible(page);
  await judge(page, 'Met');
  await judge(page, 'Something missing', 'It may use the site');
  await page.getByRole('button', { name: 'Save what was found' }).click();
  await expect(problem(page)).toContainText('Say in the note why');
  const site = page.locator('#item-site-right');
  await expect(site.getByLabel('Something missing')).toBeChecked();
  await site.getByLabel('Note').fill('The lease ends before the term does.');
  await page.getByRole('button', { name: 'Save what was found' }).click();
  await expect(page.getByText('14 items were recorded under your name.')).toBeVisible();

  await page.goto(`/office/providers/${provider}/certify`);
  await expect(page.getByText('1 item is not met yet')).toBeVisible();
  await page.goto(`/office/providers/${provider}/ask`);
  await expect(page.getByLabel('It may use the site')).toBeChecked();
  await page.getByLabel('What is missing').fill('Please send the extension of your lease.');
  await page.getByRole('button', { name: 'Record and ask' }).click();
  await expect(page.getByText('The provider was asked')).toBeVisible();

  const company = await browser.newPage();
  await signIn(company, 'visitor-provider-1');
  await company.goto('/provider');
  await company.getByRole('link', { name: 'Read it and answer' }).click();
  await expect(company.getByText('Please send the extension of your lease.')).toBeVisible();
  await expect(company.getByText('The lease ends before the term does.')).toHaveCount(0);
  await company.getByLabel('What you say to it').fill('Extended by ten years, see the letter.');
  await company.getByRole('button', { name: 'Record the answer' }).click();
  await expect(company.getByText('Your answer is with the certifiers')).toBeVisible();
  await company.context().close();

  await page.goto(`/office/providers/${provider}`);
  await expect(page.getByText('Extended by ten years, see the letter.')).toBeVisible();
});

test('a deeper tier is signed by a first reader, and nothing is certified yet', async ({
  page,
}) => {
  before = await supplyShown(page);
  await signIn(page, 'certifier');
  await page.goto(`/office/providers/${provider}/checklist`);
  await expect(page.locator('#item-site-right')).toContainText('Extended by ten years');
  await judge(page, 'Met', 'It may use the site');
  await page.locator('#item-site-right').getByLabel('Note').fill('Extension of the lease seen.');
  await page.getByRole('button', { name: 'Save what was found' }).click();
  await expect(page.getByText('1 item was recorded under your name.')).toBeVisible();

  await page.goto(`/office/providers/${provider}`);
  await page.getByRole('link', { name: 'Decide on the certification' }).click();
  const form = page.locator('form#certify');
  await expect(form.getByLabel('Term', { exact: true })).toHaveValue('365');
  // What stands in the application is a proposal: sixteen were named, twelve were seen.
  await expect(form.getByLabel('GPUs', { exact: true })).toHaveValue('16');
  await form.getByLabel('GPUs', { exact: true }).fill('12');
  await form.getByLabel('Power usage effectiveness').fill('1.15');
  await form.getByLabel('Reason').fill(REASON);
  await form.getByRole('button', { name: 'Record and sign for the second reader' }).click();
  await expect(page.getByText('Signed: another certifier reads now')).toBeVisible({
    timeout: 30_000,
  });
  expect(await providerOnChain(provider)).toMatchObject({
    status: ON_CHAIN.applied,
    isLive: false,
  });
  expect(await applicationOf()).toMatchObject({ status: 'SUBMITTED', decisionHash: null });

  await page.goto(`/office/providers/${provider}/second`);
  await expect(page.getByText('Signed: another certifier reads now')).toBeVisible();
  await expect(page.getByRole('button', { name: 'I agree: sign and certify' })).toHaveCount(0);
});

test('the second reader signs the inventory that was seen, and the registry takes both signatures', async ({
  page,
}) => {
  await signIn(page, 'certifier-2');
  await page.goto('/office/providers?turn=second-reader-reads');
  const waiting = page.getByRole('table', { name: 'Waiting' });
  await waiting.getByRole('link', { name: NAME }).click();
  await page.getByLabel('Nothing ties me to this provider').check();
  await page.getByRole('button', { name: 'Record the declaration' }).click();
  await page.getByRole('link', { name: 'Read as the second reader' }).click();
  await expect(page.getByText(REASON)).toBeVisible();
  await page.getByRole('button', { name: 'I agree: sign and certify' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('at tier 3 with 12 GPUs', { timeout: 30_000 });
  await signAndWait(page);

  const application = await applicationOf();
  expect(application.status).toBe('CERTIFIED');
  const chain = await providerOnChain(provider);
  expect(chain).toMatchObject({
    status: ON_CHAIN.certified,
    tier: 3,
    region: 'CH-UR',
    inventory: { [CLASS.id]: 12 },
    isLive: true,
    capacity: 12n * 10n ** 18n,
  });
  const row = await db().chainProvider.findFirstOrThrow({ where: { address: provider } });
  expect(row).toMatchObject({
    status: 'CERTIFIED',
    tier: 3,
    signer: demoAccount('certifier').address,
    seconder: demoAccount('certifier-2').address,
    recordHash: application.decisionHash,
  });
  expect(await db().chainInventory.findMany({ where: { provider } })).toMatchObject([
    { classId: CLASS.id, units: 12 },
  ]);
});

test('the provider sees what counts, and the public register shows it to everyone', async ({
  page,
  browser,
}) => {
  await signIn(page, 'visitor-provider-1');
  await page.goto('/provider');
  await expect(page.getByText('Certified', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('Of one class.')).toBeVisible();

  const anyone = await browser.newPage();
  await anyone.goto('/providers/search?search=Gotthard');
  const row = anyone.getByRole('row', { name: NAME });
  await expect(row).toContainText('Uri');
  await expect(row).toContainText('Certified');
  await row.getByRole('link', { name: NAME }).click();
  await expect(heading(anyone)).toContainText(NAME);
  await expect(anyone.getByText('12 H100-equivalents, 288 H100-hours a day')).toBeVisible();
  await anyone.context().close();
});

test('the supply of its region and class grows by its hours, in the table, on the map and for programs', async ({
  page,
  request,
}) => {
  await expect(async () => {
    const now = await supplyShown(page);
    expect(now).toEqual({ total: before.total + DAY_HOURS, uri: before.uri + DAY_HOURS });
  }).toPass({ timeout: 30_000 });

  const map = page.getByRole('group', { name: 'Certified hours by region' });
  await expect(map.getByRole('link', { name: /^Uri/ })).toHaveAccessibleName(
    `Uri: ${before.uri + DAY_HOURS} H100-hours a day`,
  );
  await map.getByRole('link', { name: /^Uri/ }).click();
  await expect(heading(page)).toHaveText('Certified supply: Uri');
  await expect(page.getByRole('row').filter({ hasText: CLASS.product })).toContainText('288');

  await page.goto('/supply');
  await page.getByRole('combobox', { name: 'GPU class' }).selectOption(CLASS.id);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(heading(page)).toContainText(CLASS.product);
  await expect(page.getByRole('row', { name: 'Uri' }).first()).toContainText('288');

  const uri = await (await request.get('/api/v1/supply?region=CH-UR')).json();
  expect(JSON.stringify(uri)).toContain(CLASS.id);
});

test('the regulator finds the application and the certification, and proves both', async ({
  browser,
}) => {
  const { recordHash, decisionHash } = await applicationOf();
  await expectInTrail(browser, {
    recordHash,
    title: `An application for certification was filed: ${NAME}`,
    who: 'visitor-provider-1',
  });
  await expectInTrail(browser, {
    recordHash: decisionHash ?? '',
    title: `A certifier decided to certify ${NAME}`,
    who: 'certifier',
    reason: REASON,
  });
});
