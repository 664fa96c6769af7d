import { expect, test, type Page } from '@playwright/test';
import { getAddress, type Hex } from 'viem';

import { db } from '@/lib/db/client';

import { reserveOnChain, safeOnChain, safeTransactionHashOnChain } from '../fixtures/chain';
import {
  expectAccessible,
  expectNoOverflow,
  heading,
  problem,
  REASON,
  signAndWait,
  signIn,
} from '../fixtures/portal';

/** Money leaves on the signatures of two, twice: before the waiting time, and after it. */
test.describe.configure({ mode: 'serial' });
test.skip(({ isMobile }) => isMobile, 'acts change the programme; once is enough');
test.setTimeout(300_000);

const WAITING = { timeout: 45_000 };
let board = '';
let first = '';

/** Opens what the form proposed, and gives its hash. */
async function openProposed(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Open it and sign' }).click(WAITING);
  await page.waitForURL(/\/office\/quorum\/0x[0-9a-fA-F]{40}\/0x[0-9a-f]{64}/, WAITING);
  return page.url().split('/').at(-1) ?? '';
}

async function sign(page: Page): Promise<void> {
  const kept = await db().quorumSignature.count();
  await page.getByRole('button', { name: 'Sign with my wallet' }).click(WAITING);
  await expect.poll(() => db().quorumSignature.count(), WAITING).toBe(kept + 1);
  await page.reload();
  await expect(page.getByText('You have signed', { exact: true })).toBeVisible(WAITING);
}

async function as(page: Page, key: string, path: string): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, key);
  await page.goto(path);
}

test('a co-owner without any office finds the queue, with the signature that is missing', async ({
  page,
}) => {
  await signIn(page, 'head-of-finance');
  await expect(page).toHaveURL(/\/office\/quorum$/);
  await expect(page.getByText('1 of 2')).toBeVisible();
  await expect(page.getByText('Vreni Hegglin (demo)').first()).toBeVisible();
  // The side list offers nothing that would be refused.
  const list = page.getByRole('navigation', { name: 'Co-owners' });
  await expect(list.getByRole('link')).toHaveText(['Safes']);
  for (const path of ['/office', '/office/reserve', '/office/schedule'])
    expect((await page.goto(path))?.status(), path).toBe(403);
});

test('who owns no Safe and holds no office is refused; an official reads and cannot sign', async ({
  page,
}) => {
  await signIn(page, 'sme-2');
  expect((await page.goto('/office/quorum'))?.status()).toBe(403);
  await as(page, 'peg-manager', '/office/quorum');
  await page.getByRole('row').getByRole('link').first().click();
  await expect(page.getByText('Only the owners of this Safe sign')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign with my wallet' })).toHaveCount(0);
});

test('an owner with an office finds at the desk what waits for a signature', async ({ page }) => {
  await signIn(page, 'treasurer');
  await page.goto('/office');
  const row = page.getByRole('listitem').filter({ hasText: 'Sign what your co-owners proposed' });
  await expect(row).toContainText('1 waiting');
  await as(page, 'certifier', '/office');
  await expect(page.getByText('Sign what your co-owners proposed')).toHaveCount(0);
});

test('what waited in the history: its second owner signs, and its hashes are the Safe’s own', async ({
  page,
}) => {
  await signIn(page, 'head-of-finance');
  await page.goto('/office/quorum');
  await page.getByRole('row').getByRole('link').first().click();
  await expect(heading(page)).toContainText('Schedule: Pay');
  const row = await db().quorumProposal.findFirstOrThrow({ orderBy: { proposedAt: 'asc' } });
  board = row.safe;
  const onChain = await safeTransactionHashOnChain(getAddress(board), {
    to: getAddress(row.to),
    data: row.data as Hex,
    nonce: BigInt(row.nonce.toFixed(0)),
  });
  expect(row.safeTxHash).toBe(onChain);
  await expect(page.getByText(onChain, { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
  await sign(page);
  await expect(page.getByText('Can be carried out')).toBeVisible(WAITING);
});

test('two owners schedule it, its time passes, and two signatures more pay it out', async ({
  page,
}) => {
  const proposal = await db().quorumProposal.findFirstOrThrow({ orderBy: { proposedAt: 'asc' } });
  first = proposal.safeTxHash;
  await signIn(page, 'treasurer');
  await page.goto(`/office/quorum/${board}/${first}`);
  const nonce = (await safeOnChain(getAddress(board))).nonce;
  await page.getByRole('button', { name: 'Carry out' }).click();
  await signAndWait(page);
  expect((await safeOnChain(getAddress(board))).nonce).toBe(nonce + 1n);
  const operation = await db().chainOperation.findFirstOrThrow({ where: { caller: board } });
  expect(operation).toMatchObject({ status: 'SCHEDULED', recordHash: proposal.actHash });
  await page.goto(`/office/schedule/${operation.operationId}`);
  await page.getByRole('link', { name: 'Propose it to the owners' }).click();
  await page.waitForURL(/\/office\/quorum\/0x[0-9a-fA-F]{40}#scheduled$/);

  await page.goto(`/office/quorum/${board}`);
  await page.locator('summary', { hasText: 'Propose to carry it out' }).click();
  const form = page.locator('form[id^="execute-"]');
  await form.getByLabel('Note to the other owners').fill(REASON);
  await form.getByRole('button', { name: 'Propose to carry it out' }).click();
  const second = await openProposed(page);
  await sign(page);
  await as(page, 'deputy-treasurer', `/office/quorum/${board}/${second}`);
  await sign(page);
  await expect
    .poll(async () => {
      await page.reload();
      return page.getByText('the chain would accept it').isVisible();
    }, WAITING)
    .toBe(true);
  const before = await reserveOnChain();
  await page.getByRole('button', { name: 'Carry out' }).click();
  await signAndWait(page);
  const after = await reserveOnChain();
  const { amount } = (await bodyOf(proposal.actHash)) as { amount: string };
  expect(before.assets - after.assets).toBe(BigInt(amount));
  const ended = await db().chainOperation.findFirstOrThrow({ where: { caller: board } });
  expect(ended.status).toBe('EXECUTED');
  await page.goto(`/office/quorum/${board}/${second}`);
  await expect(page.getByText('Carried out', { exact: true }).first()).toBeVisible();
});

test('an owner proposes another withdrawal; a rejection takes its number', async ({ page }) => {
  await signIn(page, 'treasurer');
  await page.goto(`/office/quorum/${board}`);
  const form = page.locator('form#withdrawal');
  await form.getByLabel('Amount').fill('1,5');
  await form.getByLabel('Note to the other owners').fill(REASON);
  await form.getByRole('button', { name: 'Propose the withdrawal' }).click();
  await expect(problem(page)).toBeVisible(WAITING);
  await expect(form.getByLabel('Note to the other owners')).toHaveValue(REASON);
  await form.getByLabel('Amount').fill('1.50');
  await form.getByRole('button', { name: 'Propose the withdrawal' }).click();
  const wanted = await openProposed(page);
  await sign(page);
  await page.locator('summary', { hasText: 'Reject by replacement' }).click();
  const rejection = page.locator('form#reject');
  await rejection.getByLabel('Note to the other owners').fill('The council decided otherwise.');
  await rejection.getByRole('button', { name: 'Propose the rejection' }).click();
  const reject = await openProposed(page);
  await expect(page.getByText('A number is used once.')).toBeVisible();
  await sign(page);
  await as(page, 'head-of-finance', `/office/quorum/${board}/${reject}`);
  await sign(page);
  await page.getByRole('button', { name: 'Carry out' }).click(WAITING);
  await signAndWait(page);
  await page.goto(`/office/quorum/${board}/${wanted}`);
  await expect(page.getByText('Replaced', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign with my wallet' })).toHaveCount(0);
});

test('a call that nobody can decode is proposed with a warning that says so', async ({ page }) => {
  await signIn(page, 'treasurer');
  await page.goto(`/office/quorum/${board}`);
  await page.getByRole('tab', { name: 'Another call' }).click();
  const form = page.locator('form#call');
  await form.getByLabel('Called contract or account').fill(board);
  await form.getByLabel('Call data').fill('0xdeadbeef');
  await form.getByLabel('Note to the other owners').fill(REASON);
  await form.getByRole('button', { name: 'Propose the call' }).click();
  await openProposed(page);
  await expect(page.getByText('The portal cannot say what this does')).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
});

async function bodyOf(hash: string | null): Promise<unknown> {
  return (await db().record.findUniqueOrThrow({ where: { hash: hash ?? '' } })).body;
}
