import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test, type Page } from '@playwright/test';
import {
  createPublicClient,
  createWalletClient,
  encodeFunctionData,
  http,
  parseAbi,
  type Address,
  type Hex,
} from 'viem';
import { mnemonicToAccount } from 'viem/accounts';

import { db } from '@/lib/db/client';
import { DEMO_MNEMONIC, demoAccount } from '@/lib/local/demo-accounts';

import {
  expectAccessible,
  expectNoOverflow,
  heading,
  REASON,
  signAndWait,
  signIn,
} from '../fixtures/portal';

/** What is scheduled past the portal, and who can do what. */
test.describe.configure({ mode: 'serial' });
test.skip(({ isMobile }) => isMobile, 'acts change the programme; once is enough');
test.setTimeout(240_000);

const MANAGER = parseAbi([
  'function schedule(address target, bytes data, uint48 when) returns (bytes32, uint32)',
  'function execute(address target, bytes data) payable returns (uint32)',
  'function grantRole(uint64 roleId, address account, uint32 executionDelay)',
]);
const REGISTRY = parseAbi([
  'function setStakePerHour(uint256 amount, bytes32 recordHash)',
  'function stakePerHour() view returns (uint256)',
]);
const STRANGER = '0x00000000000000000000000000000000DeaDBeef';
/** Nobody of the demonstration, so that no other test finds a person with an office that it does not expect. */
const NEWCOMER = '0x00000000000000000000000000000000000A11cE';
const ADJUDICATOR = 5n;

const client = () => createPublicClient({ transport: http(process.env.RPC_URL) });
const addressOf = (contract: string): Address => {
  const file = join(process.env.GRIDHALL_DEPLOYMENTS_DIR ?? '', `${process.env.CHAIN_ID}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Address>)[contract] as Address;
};

/** The administrator's own key, used without the portal. */
async function send(data: Hex): Promise<void> {
  const account = mnemonicToAccount(DEMO_MNEMONIC, { addressIndex: demoAccount('admin').index });
  const wallet = createWalletClient({ account, transport: http(process.env.RPC_URL) });
  const hash = await wallet.sendTransaction({ chain: null, to: addressOf('AccessManager'), data });
  const receipt = await client().waitForTransactionReceipt({ hash });
  expect(receipt.status).toBe('success');
}

const schedule = (target: Address, data: Hex) =>
  send(encodeFunctionData({ abi: MANAGER, functionName: 'schedule', args: [target, data, 0] }));

/** Waits until the mirror holds the operation, and opens its page. */
async function openOperation(page: Page, data: Hex): Promise<string> {
  const found = () =>
    db().chainOperation.findFirst({
      where: { data: data.toLowerCase(), status: 'SCHEDULED' },
      orderBy: { scheduledAt: 'desc' },
    });
  await expect.poll(async () => Boolean(await found()), { timeout: 60_000 }).toBe(true);
  const { operationId = '' } = (await found()) ?? {};
  await page.goto(`/office/schedule/${operationId}`);
  return operationId;
}

const stakeOf = (amount: bigint) =>
  encodeFunctionData({
    abi: REGISTRY,
    functionName: 'setStakePerHour',
    args: [amount, `0x${'5e'.repeat(32)}`],
  });

test('an act scheduled past the portal is told in words, tried out, and cancelled by the regulator', async ({
  page,
}) => {
  const registry = addressOf('ProviderRegistry');
  const before = await client().readContract({
    address: registry,
    abi: REGISTRY,
    functionName: 'stakePerHour',
  });
  const data = stakeOf(123_000_000n);
  await schedule(registry, data);
  await signIn(page, 'regulator');
  const operationId = await openOperation(page, data);
  await expect(heading(page)).toHaveText(
    /Require a stake of 123\.00 dCHF for each H100-equivalent GPU/,
  );
  await expect(page.getByText('Unrecorded: the call names a record that the portal')).toBeVisible();
  await expect(page.getByText('Elena Stadlin').first()).toBeVisible();
  const change = page.getByRole('row', { name: /Stake for each H100-equivalent GPU/ });
  await expect(change).toContainText('123.00 dCHF', { timeout: 30_000 });
  await expectAccessible(page);
  await expectNoOverflow(page);

  // The figures follow the chain: with each block the act is tried out anew.
  const outcome = page.locator('[data-block]');
  const first = await outcome.getAttribute('data-block');
  await schedule(registry, stakeOf(124_000_000n));
  await expect(outcome).not.toHaveAttribute('data-block', first ?? '', { timeout: 30_000 });

  // Without a reason nothing is written down.
  const records = await db().record.count();
  await page.getByRole('button', { name: 'Record and cancel' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeVisible();
  expect(await db().record.count()).toBe(records);
  await page.getByLabel('Reason').fill(REASON);
  await page.getByRole('button', { name: 'Record and cancel' }).click();
  await signAndWait(page);
  await page.goto(`/office/schedule/${operationId}`);
  await expect(page.getByText('Cancelled', { exact: true })).toBeVisible();
  await expect(page.getByText(REASON)).toBeVisible();
  expect(
    await client().readContract({ address: registry, abi: REGISTRY, functionName: 'stakePerHour' }),
  ).toBe(before);
  await page.goto('/office/schedule?record=unrecorded&state=CANCELED');
  await expect(page.getByRole('link', { name: /Require a stake of 123\.00 dCHF/ })).toBeVisible();
});

test('a call that nobody can decode says so, with its target, its selector and its data', async ({
  page,
}) => {
  const data: Hex = '0x12345678c0ffee';
  await schedule(STRANGER, data);
  await signIn(page, 'regulator');
  await openOperation(page, data);
  await expect(heading(page)).toContainText('A call that the portal cannot decode');
  await expect(page.getByText('none of the programme’s contracts')).toBeVisible();
  await expect(page.getByText(data, { exact: true }).first()).toBeVisible();
  await expect(page.getByText('0x12345678', { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
});

test('the figures of an act change when the state moves', async ({ page }) => {
  const data = encodeFunctionData({
    abi: MANAGER,
    functionName: 'grantRole',
    args: [ADJUDICATOR, NEWCOMER, 0],
  });
  await schedule(addressOf('AccessManager'), data);
  await signIn(page, 'regulator');
  await openOperation(page, data);
  await expect(heading(page)).toContainText('the role “Adjudicator”');
  const holds = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: /holds the role$/ }) });
  await expect(holds).toContainText('no', { timeout: 30_000 });
  await expect(holds).toContainText('yes');

  // Ten seconds later it has run, past the portal: the state is there, and the page says that the act has ended.
  await expect(async () => {
    await send(
      encodeFunctionData({
        abi: MANAGER,
        functionName: 'execute',
        args: [addressOf('AccessManager'), data],
      }),
    );
  }).toPass({ timeout: 90_000, intervals: [4_000] });
  await expect
    .poll(async () => db().chainOperation.count({ where: { data, status: 'EXECUTED' } }), {
      timeout: 60_000,
    })
    .toBe(1);
  await page.reload();
  await expect(page.getByText('Executed', { exact: true })).toBeVisible();
});

test('the regulator finds the new holder flagged, and signs a review that the next one starts from', async ({
  page,
}) => {
  await signIn(page, 'regulator');
  await page.goto('/office/access');
  await expect(heading(page)).toHaveText('Who can do what');
  await expect(
    page.getByRole('listitem').filter({ hasText: `holds the role “Adjudicator” now` }),
  ).toContainText(NEWCOMER.slice(-6));
  await expectAccessible(page);
  await expectNoOverflow(page);

  await page.getByRole('button', { name: 'Sign and keep' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeVisible();
  await page.getByLabel('It is as it should be').check();
  await page.getByLabel('Reason').fill(REASON);
  await page.getByRole('button', { name: 'Sign and keep' }).click();
  await expect(page.getByText('Nothing has changed since the review')).toBeVisible({
    timeout: 60_000,
  });
  const reviews = page.getByRole('table', { name: 'Reviews' });
  await expect(reviews.getByText('does not hold')).toHaveCount(0);
  await expect(reviews.getByText(REASON)).toBeVisible();

  const record = await db().record.findFirstOrThrow({
    where: { kind: 'access.reviewed' },
    orderBy: { createdAt: 'desc' },
  });
  expect(record.authorAddress).toBe(demoAccount('regulator').address);
  expect(
    await db().auditEntry.count({ where: { recordHash: record.hash, act: 'access.reviewed' } }),
  ).toBe(1);

  const csv = await page.request.get('/api/access');
  expect(csv.headers()['content-type']).toContain('text/csv');
  expect(await csv.text()).toContain('Set price, fees and cap');
});

test('an official reads who can do what, and cannot sign it; nobody else reads it', async ({
  page,
  request,
}) => {
  expect((await request.get('/api/access')).status()).toBe(401);
  await signIn(page, 'admin');
  await page.goto('/office/access');
  await expect(page.getByText('The regulator signs the review')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign and keep' })).toHaveCount(0);
});
