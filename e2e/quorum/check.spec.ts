import { expect, test } from '@playwright/test';
import { getAddress } from 'viem';

import { db } from '@/lib/db/client';

import { safeTransactionHashOnChain } from '../fixtures/chain';
import { expectAccessible, expectNoOverflow } from '../fixtures/portal';

/** A transaction of the Safe that nobody proposed, so that no server could have prepared its hash. */
async function sample() {
  const { safe } = await db().quorumProposal.findFirstOrThrow({ orderBy: { proposedAt: 'asc' } });
  const to = getAddress(`0x${'5a'.repeat(20)}`);
  const hash = await safeTransactionHashOnChain(getAddress(safe), {
    to,
    data: '0x1234',
    nonce: 77n,
  });
  const zero = `0x${'00'.repeat(20)}`;
  return {
    hash,
    json: JSON.stringify({
      ...{ chainId: '31337', safe, to, value: '0', data: '0x1234', operation: 0 },
      ...{ safeTxGas: '0', baseGas: 0, gasPrice: '0', gasToken: zero, refundReceiver: null },
      ...{ nonce: 77, safeTxHash: hash },
    }),
  };
}

for (const theme of ['light', 'dark'] as const)
  test(`the hashes of a pasted transaction are computed without any network, in the ${theme} theme`, async ({
    page,
    context,
  }) => {
    const { hash, json } = await sample();
    await page.emulateMedia({ colorScheme: theme });
    await page.goto('/check/safe', { waitUntil: 'networkidle' });
    await context.setOffline(true);
    const requests: string[] = [];
    page.on('request', (request) => {
      // The menu above may still look ahead to the pages that it links to, and the browser may fetch the icon of its tab; the
      // check itself asks for nothing.
      if (request.headers()['next-router-prefetch'] || request.url().endsWith('/icon.svg')) return;
      requests.push(request.url());
    });

    const input = page.getByLabel('Safe transaction (JSON)');
    await input.fill(json);
    await page.getByRole('button', { name: 'Compute' }).click();
    await expect(page.getByText('The hash in the JSON is the computed one')).toBeVisible();
    await expect(page.getByText(hash, { exact: true }).first()).toBeVisible();
    await expect(page.getByText('The portal cannot say what this does')).toBeVisible();

    const altered = json.replace('"nonce":77', '"nonce":78');
    await input.fill(altered);
    await page.getByRole('button', { name: 'Compute' }).click();
    await expect(page.getByText('The hash in the JSON is not the computed one')).toBeVisible();
    await expectAccessible(page);
    await expectNoOverflow(page);
    expect(requests).toEqual([]);
  });

test('what is no transaction gets a sentence that says what is wrong, and stays', async ({
  page,
}) => {
  const { json } = await sample();
  await page.goto('/check/safe');
  const input = page.getByLabel('Safe transaction (JSON)');
  const alert = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  for (const [text, sentence] of [
    ['', 'Paste a transaction'],
    [json.slice(0, 40), 'This is not JSON'],
    ['[1]', 'is no single transaction'],
    [json.replace('"nonce":77', '"number":77'), 'The field “nonce” is missing'],
    [json.replace('"nonce":77', '"nonce":1e30'), 'The field “nonce” is not what it must be'],
    [json.replace('"0x1234"', '"0x123"'), 'The field “data” is not what it must be'],
    [json.replace('{', '{"version":"1.1.1",'), 'The Safe is of version 1.1.1'],
  ] as const) {
    await input.fill(text);
    await page.getByRole('button', { name: 'Compute' }).click();
    await expect(alert).toContainText(sentence);
    await expect(input).toHaveValue(text);
  }
});
