import { expect, test, type Page } from '@playwright/test';

import { db } from '@/lib/db/client';
import { demoAccount } from '@/lib/local/demo-accounts';

import { transactionsOf } from '../fixtures/chain';
import { handInPaper, problem, REASON, signIn } from '../fixtures/portal';

/** What a person's wallet may do other than sign: refuse, be somewhere else. */
test.skip(({ isMobile }) => isMobile, 'one browser is enough');

const treasurer = demoAccount('treasurer').address;

/** A wallet that announces itself (EIP-6963), plays the treasurer, and begins on Ethereum. It only ever changes networks. */
async function installWallet(page: Page): Promise<void> {
  await page.addInitScript((address) => {
    let chainId = '0x1';
    const listeners: Record<string, ((value: unknown) => void)[]> = {};
    const provider = {
      request: async ({ method, params }: { method: string; params?: { chainId: string }[] }) => {
        if (method === 'eth_chainId') return chainId;
        if (method === 'eth_accounts' || method === 'eth_requestAccounts') return [address];
        if (method === 'wallet_switchEthereumChain') {
          chainId = params?.[0]?.chainId ?? chainId;
          for (const tell of listeners.chainChanged ?? []) tell(chainId);
          return null;
        }
        throw Object.assign(new Error(`not offered: ${method}`), { code: 4200 });
      },
      on: (event: string, tell: (value: unknown) => void) => {
        (listeners[event] ??= []).push(tell);
      },
      removeListener: () => undefined,
    };
    const announce = () =>
      window.dispatchEvent(
        new CustomEvent('eip6963:announceProvider', {
          detail: Object.freeze({
            info: {
              uuid: crypto.randomUUID(),
              name: 'Other Wallet',
              icon: 'data:image/svg+xml,',
              rdns: 'example.other',
            },
            provider,
          }),
        }),
      );
    window.addEventListener('eip6963:requestProvider', announce);
    announce();
  }, treasurer);
}

test('a wallet on another network is told so, with a button that switches it', async ({ page }) => {
  await installWallet(page);
  await signIn(page, 'treasurer');
  await page.goto('/office/reserve');
  await page.getByRole('button', { name: 'Beat Zumbühl (demo)' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Other Wallet' }).click();

  const banner = page.getByRole('status').filter({ hasText: 'Your wallet is on another network' });
  await expect(banner).toContainText('This programme runs on Local demonstration chain');
  await banner.getByRole('button', { name: 'Switch to Local demonstration chain' }).click();
  await expect(banner).toHaveCount(0);
});

test('who declines in the wallet has lost nothing: the decision is kept, nothing was sent, and it can go on', async ({
  page,
}) => {
  await signIn(page, 'treasurer', { asks: true });
  await page.goto('/office/reserve');
  const sent = await transactionsOf(treasurer);
  const { assets } = await db().chainReserve.findFirstOrThrow();
  const form = page.locator('form#fund');
  await handInPaper(form);
  await form.getByLabel('Amount').fill('7');
  await form.getByLabel('Where the money comes from').fill('Budget line 7');
  await form.getByLabel('Reason').fill(REASON);
  await form.getByRole('button', { name: 'Record and fund' }).click();
  const review = page.getByRole('dialog', { name: 'Check before you sign' });
  await review.getByRole('button', { name: 'Continue to the wallet' }).click({ timeout: 30_000 });
  const wallet = page.getByRole('alertdialog');
  await wallet.getByRole('button', { name: 'Decline' }).click();

  const end = page.getByRole('status').filter({ hasText: 'Nothing was sent and no money moved' });
  await expect(end).toBeVisible();
  await expect(problem(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  expect(await transactionsOf(treasurer)).toBe(sent);
  expect((await db().chainReserve.findFirstOrThrow()).assets.toFixed(0)).toBe(assets.toFixed(0));

  // Somebody who leaves now finds the decision among those that wait to be carried out.
  await page.goto('/office/reserve');
  const open = page.getByRole('table', { name: 'Decisions to enact' });
  await expect(open.getByRole('row', { name: /You pay 7\.00 dCHF/ }).first()).toBeVisible();
});

test('an amount that was typed stays when the wallet declines', async ({ page }) => {
  await signIn(page, 'provider-1', { asks: true });
  await page.goto('/provider');
  const field = page.getByLabel('Amount to deposit');
  await field.fill('12.345678');
  await page.getByRole('button', { name: 'Deposit stake' }).click();
  const review = page.getByRole('dialog', { name: 'Check before you sign' });
  await review.getByRole('button', { name: 'Continue to the wallet' }).click({ timeout: 30_000 });
  await page.getByRole('alertdialog').getByRole('button', { name: 'Decline' }).click();
  await expect(page.getByText('Nothing was sent and no money moved').first()).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'You declined.' })).toBeVisible();
  await expect(field).toHaveValue('12.345678');
});

test('amounts and addresses that are wrong are refused at the form, with the reason', async ({
  page,
}) => {
  await signIn(page, 'treasurer');
  await page.goto('/office/reserve');
  const records = await db().record.count();
  await page.getByRole('tab', { name: 'Withdraw surplus' }).click();
  const form = page.locator('form#withdraw');
  await handInPaper(form);
  const amount = form.getByLabel('Amount');
  const to = form.getByLabel('Pay to');
  await form.getByLabel('Reason').fill(REASON);
  const cases: [string, string, string][] = [
    ['0', treasurer, 'Enter a larger number'],
    ['-5', treasurer, 'Enter an amount such as'],
    ['1.0000001', treasurer, 'Enter fewer digits after the point'],
    ['9'.repeat(78), treasurer, 'Enter a smaller number'],
    ['9'.repeat(81), treasurer, 'Enter less text'],
    ['10', treasurer.replace('A', 'a'), 'its capital letters do not fit'],
    ['10', '0x1234', 'Enter an address that begins with 0x'],
  ];
  for (const [typed, address, sentence] of cases) {
    await amount.fill(typed);
    await to.fill(address);
    await form.getByRole('button', { name: 'Record and schedule' }).click();
    await expect(problem(page)).toContainText(sentence);
    await expect(amount).toHaveValue(typed);
  }
  expect(await db().record.count()).toBe(records);
});
