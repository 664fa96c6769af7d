import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test, type Page } from '@playwright/test';

import { db } from '@/lib/db/client';
import { demoAccount } from '@/lib/local/demo-accounts';

import { EVIDENCE, fillDraft } from '../fixtures/application';
import { ON_CHAIN, providerOnChain } from '../fixtures/chain';
import { expectAccessible, heading, REASON, signAndWait, signIn } from '../fixtures/portal';
import { judge } from '../fixtures/reading';
import { expectInTrail } from '../fixtures/trail';

/**
 * The way that is not a straight one: papers taken back, an application declined and sent anew, a certificate suspended,
 * restored and revoked. A wallet of its own, because a revoked one never comes back.
 */
test.describe.configure({ mode: 'serial' });
test.skip(({ isMobile }) => isMobile, 'acts change the programme; once is enough');
test.setTimeout(180_000);

const WHO = 'visitor-provider-3';
const provider = demoAccount(WHO).address;
const NAME = 'Susten Racks AG (demo)';
const UNITS = 4n;
const documents = () => db().document.findMany({ where: { providerWallet: provider } });
const folder = join(process.env.GRIDHALL_DATA_DIR ?? '.data', 'documents');
const arriving = () =>
  existsSync(join(folder, 'incoming')) ? readdirSync(join(folder, 'incoming')) : [];

async function openEvidence(page: Page): Promise<void> {
  await page.goto('/provider/apply/sites');
  await page.getByRole('link', { name: /^Evidence/ }).click();
  await expect(heading(page)).toHaveText('Evidence of Wassen, barn');
}

/** Records the decision, signs it, and waits for the mirror. */
async function enact(page: Page, act: string, submit: string, sentence: string): Promise<void> {
  await signIn(page, 'certifier');
  await page.goto(`/office/providers/${provider}/${act}`);
  await page.getByLabel('Reason').fill(REASON);
  await page.getByRole('button', { name: submit }).click();
  await expect(page.getByRole('dialog')).toContainText(sentence, { timeout: 30_000 });
  await signAndWait(page);
}

const decisionOn = async (kind: string) =>
  (
    await db().record.findFirstOrThrow({
      where: { kind, subject: `provider:${provider}` },
      orderBy: { createdAt: 'desc' },
    })
  ).hash;

async function send(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Check your answers and send' }).click();
  await page.getByRole('button', { name: 'Record and apply' }).click();
  await expect(page.getByRole('dialog')).toContainText('You apply for certification', {
    timeout: 30_000,
  });
  await signAndWait(page);
  expect(await providerOnChain(provider)).toMatchObject({ status: ON_CHAIN.applied });
}

test('an upload that is cancelled midway leaves nothing, and a paper that was handed in is taken back', async ({
  page,
}) => {
  await signIn(page, WHO);
  await fillDraft(page, {
    name: NAME,
    registrationNumber: 'CHE-999.333.001',
    site: 'Wassen, barn',
    address: 'Sustenstrasse 1, 6484 Wassen',
    units: String(UNITS),
  });
  await openEvidence(page);
  const before = (await documents()).length;

  // A thin line, so that there is a middle.
  const line = await page.context().newCDPSession(page);
  const limits = { offline: false, latency: 0, downloadThroughput: -1 };
  await line.send('Network.enable');
  const uploadThroughput = 300 * 1024;
  await line.send('Network.emulateNetworkConditions', { ...limits, uploadThroughput });
  await page.getByLabel('Add a document').setInputFiles({
    ...EVIDENCE,
    name: 'Photographs of the barn.pdf',
    buffer: Buffer.concat([EVIDENCE.buffer, Buffer.alloc(15 * 1024 * 1024, 0x20)]),
  });
  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByText(/^[1-9]\d? % sent$/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Cancel the upload' }).click();
  await expect(page.getByText('The upload was cancelled. Nothing was kept.')).toBeVisible();
  await expect.poll(arriving).toEqual([]);
  expect(await documents()).toHaveLength(before);
  await line.send('Network.emulateNetworkConditions', { ...limits, uploadThroughput: -1 });

  await page.getByLabel('Add a document').setInputFiles({ ...EVIDENCE, name: 'Wrong paper.pdf' });
  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByText('Wrong paper.pdf was taken in.')).toBeVisible();
  const wrong = (await documents()).find(({ fileName }) => fileName === 'Wrong paper.pdf');
  const file = join(folder, wrong!.id.slice(0, 2), wrong!.id);
  expect(existsSync(file)).toBe(true);
  await page.getByRole('button', { name: /^Remove.*Wrong paper/ }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('Destroy Wrong paper.pdf?');
  await question.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('link', { name: 'Wrong paper.pdf' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: EVIDENCE.name, exact: true })).toBeVisible();
  expect(existsSync(file)).toBe(false);
  expect((await documents()).map(({ fileName }) => fileName)).toEqual([EVIDENCE.name]);
});

test('a declined application is taken up again with its answers, and sent anew', async ({
  page,
  browser,
}) => {
  await signIn(page, WHO);
  await page.goto('/provider/apply');
  await send(page);

  const office = await browser.newPage();
  await enact(office, 'decline', 'Record and decline', 'You decline the application');
  expect(await providerOnChain(provider)).toMatchObject({ status: ON_CHAIN.none });
  await office.context().close();

  await page.goto('/provider');
  await expect(page.getByText(REASON)).toBeVisible();
  await page.getByRole('link', { name: 'Begin the application' }).click();
  await page.getByRole('button', { name: 'Begin with those answers' }).click();
  // What was declared and read then is declared and read again; the rest is there.
  await expect(page.getByText('6 of 8 tasks are complete.')).toBeVisible();
  await page.getByRole('link', { name: 'Declarations', exact: true }).click();
  await expect(page.getByLabel('No', { exact: true })).toHaveCount(2);
  for (const no of await page.getByLabel('No', { exact: true }).all()) await no.check();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByRole('link', { name: 'Stake', exact: true }).click();
  await page.getByLabel('I have read what the stake is for').check();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(page.getByText('8 of 8 tasks are complete.')).toBeVisible();
  await send(page);

  const applications = await db().providerApplication.findMany({
    where: { organisation: { wallet: provider } },
    orderBy: { submittedAt: 'asc' },
  });
  expect(applications.map(({ status }) => status)).toEqual(['DECLINED', 'SUBMITTED']);
  expect(applications[0]?.recordHash).not.toBe(applications[1]?.recordHash);
});

test('it is certified at the first tier by one reader', async ({ page, browser }) => {
  await signIn(page, WHO);
  await page.goto('/provider');
  await page.getByRole('button', { name: 'Deposit stake' }).click();
  await signAndWait(page);

  const office = await browser.newPage();
  await signIn(office, 'certifier');
  await office.goto(`/office/providers/${provider}`);
  await office.getByLabel('Nothing ties me to this provider').check();
  await office.getByRole('button', { name: 'Record the declaration' }).click();
  await office.getByLabel('Tier 1', { exact: false }).check();
  await office.getByRole('button', { name: 'Begin to read' }).click();
  await office.getByRole('link', { name: 'Work on the checklist' }).click();
  await judge(office, 'Met');
  await office.getByRole('button', { name: 'Save what was found' }).click();
  await expect(office.getByText('items were recorded under your name.')).toBeVisible();
  await office.goto(`/office/providers/${provider}/certify`);
  const form = office.locator('form#certify');
  await form.getByLabel('Reason').fill(REASON);
  await form.getByRole('button', { name: /^Record/ }).click();
  await expect(office.getByRole('dialog')).toContainText('at tier 1 with 4 GPUs', {
    timeout: 30_000,
  });
  await signAndWait(office);
  expect(await providerOnChain(provider)).toMatchObject({
    status: ON_CHAIN.certified,
    isLive: true,
    capacity: UNITS * 10n ** 18n,
  });
  await office.context().close();
});

test('a suspension ends its capacity at once, and the provider is told', async ({
  page,
  browser,
}) => {
  await enact(page, 'suspend', 'Record and suspend', 'You suspend');
  expect(await providerOnChain(provider)).toMatchObject({
    status: ON_CHAIN.suspended,
    isLive: false,
    capacity: 0n,
  });
  await expectInTrail(browser, {
    recordHash: await decisionOn('provider.suspended'),
    title: `A certifier decided to suspend ${NAME}`,
    who: 'certifier',
    reason: REASON,
  });

  const company = await (await browser.newContext()).newPage();
  await signIn(company, WHO);
  await company.goto('/provider');
  await expect(company.getByText('Suspended', { exact: true }).first()).toBeVisible();
  await expect(company.getByText('Until a certifier lifts it, nothing counts.')).toBeVisible();
  await expectAccessible(company);
  await company.context().close();
});

test('lifting the suspension brings the same certificate back', async ({ page }) => {
  const { expiresAt, tier } = await providerOnChain(provider);
  await enact(page, 'restore', 'Record and restore', 'You restore');
  expect(await providerOnChain(provider)).toMatchObject({
    ...{ status: ON_CHAIN.certified, isLive: true, capacity: UNITS * 10n ** 18n },
    ...{ expiresAt, tier },
  });
});

test('a revocation is for good: nothing can be done with it but leave', async ({
  page,
  browser,
}) => {
  await enact(page, 'revoke', 'Record and revoke', 'You revoke');
  expect(await providerOnChain(provider)).toMatchObject({
    status: ON_CHAIN.revoked,
    isLive: false,
    capacity: 0n,
  });
  await expectInTrail(browser, {
    recordHash: await decisionOn('provider.revoked'),
    title: `A certifier decided to revoke the certification of ${NAME}`,
    who: 'certifier',
    reason: REASON,
  });
  await page.goto(`/office/providers/${provider}`);
  await expect(page.getByText('No act of a certifier fits this state.')).toBeVisible();
  await expect(page.getByText('Nothing is required any more.')).toBeVisible();
  await page.goto(`/office/providers/${provider}/certify`);
  await expect(page.getByText('This is not possible now')).toBeVisible();
});
