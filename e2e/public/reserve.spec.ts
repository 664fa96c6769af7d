import { expect, test } from '@playwright/test';

import { reserveOnChain } from '../fixtures/chain';

test('the reserve page agrees with the chain, as read by the reader’s own browser', async ({
  page,
}) => {
  await page.goto('/reserve');
  await page.getByRole('button', { name: 'Verify in this browser' }).click();
  await expect(page.getByText('The page and the chain agree')).toBeVisible({ timeout: 30_000 });
  const table = page.getByRole('table', { name: 'This page and the chain, line by line' });
  for (const line of [
    'Capacity backing, computed here',
    'Total coverage, computed here',
    'Price that the market pays',
    'What is sold, computed here',
  ])
    await expect(table.getByRole('row', { name: line })).toContainText('Agrees');
});

test('what programs read of the reserve is what the chain says, and its windows add up to its days', async ({
  request,
}) => {
  const reserve = await (await request.get('/api/v1/reserve')).json();
  const onChain = await reserveOnChain();
  expect(reserve).toMatchObject({
    assets: onChain.assets.toString(),
    supply: onChain.supply.toString(),
    capacityBacking: expect.stringMatching(/^\d+$/),
    breaker: ['HEALTHY', 'SLOW', 'MINT_HALTED', 'ORACLE_STALE'][onChain.breaker],
  });
  expect(reserve.windows.map(({ days }: { days: string }) => days)).toEqual(['7', '30', '365']);
  const last = reserve.history.at(-1);
  expect([last.assets, last.supply]).toEqual([reserve.assets, reserve.supply]);
  const csv = await (await request.get('/api/v1/reserve/days.csv')).text();
  // A heading and an end of the last line.
  expect(csv.split('\r\n')).toHaveLength(reserve.history.length + 2);
});
