import { createHash } from 'node:crypto';

import { expect, test } from '@playwright/test';

import { db } from '@/lib/db/client';
import { demoAccount } from '@/lib/local/demo-accounts';

import {
  expectAccessible,
  expectNoOverflow,
  heading,
  REASON,
  runWhenReady,
  signAndWait,
  signIn,
} from '../fixtures/portal';
import { expectInTrail } from '../fixtures/trail';

/** The reference price: read by anyone, published by the worker from lists, governed by the administrator. */
test.describe.configure({ mode: 'serial' });
test.skip(({ isMobile }) => isMobile, 'acts change the programme; once is enough');
test.setTimeout(180_000);

let recordHash: string;

test('everyone sees where the reference price comes from, and that the lists are invented', async ({
  page,
}) => {
  await page.goto('/reserve/reference');
  await expect(page.getByText('Holds until').first()).toBeVisible();
  const rows = page.getByRole('table', { name: 'Sources of the reference price' }).getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(page.getByText('Counts', { exact: true })).toHaveCount(3);
  await expect(page.getByText('Invented for the demonstration').first()).toBeVisible();
  await expect(page.getByText('There is no reference price at the moment')).toHaveCount(0);
});

test('whoever saves the evidence of a price finds its hash on the chain', async ({ request }) => {
  const { sources } = (await (await request.get('/api/v1/reference')).json()) as {
    sources: { id: string; price: string; evidence: string }[];
  };
  expect(sources.map(({ id }) => id)).toEqual([
    'alpine-gpu-index',
    'lake-spot-list',
    'rhine-exchange',
  ]);
  for (const { id, price, evidence } of sources) {
    const answer = await request.get(`/api/v1/reference/evidence?hash=${evidence}`);
    const text = await answer.text();
    expect(`0x${createHash('sha256').update(text).digest('hex')}`).toBe(evidence);
    const found = JSON.parse(text) as { source: string; price: string; bodyHash: string };
    expect(found).toMatchObject({ source: id, price });
    const body = await request.get(`/api/v1/reference/evidence/answer?hash=${evidence}`);
    const hash = createHash('sha256')
      .update(await body.body())
      .digest('hex');
    expect(`0x${hash}`).toBe(found.bodyHash);
    const report = await db().chainPriceReport.findFirstOrThrow({
      where: { evidenceHash: evidence },
    });
    expect(report.price.toFixed(0)).toBe(price);
  }
});

test('only the administrator may change whom the programme believes', async ({ page }) => {
  await signIn(page, 'peg-manager');
  await page.goto('/office/reference');
  await expect(page.getByText('Only an administrator can change')).toBeVisible();
  await expect(page.locator('main form')).toHaveCount(0);
  await expectAccessible(page);
  await expectNoOverflow(page);
});

test('the administrator schedules a source, waits, runs it, and it stands there without a price', async ({
  page,
}) => {
  await signIn(page, 'admin');
  await page.goto('/office/reference');
  await page.getByText('Add a source').click();
  const form = page.locator('form#add-source');
  await form.getByLabel('Name').fill('jura-list');
  await form.getByLabel('What it is').selectOption('reporter');
  await form.getByLabel('Account').fill(demoAccount('market').address);
  await form.getByLabel('Reason').fill(REASON);
  await form.getByRole('button', { name: 'Record and schedule' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row', { name: 'Sources' }).getByRole('cell')).toHaveText(
    ['3', '4'],
    { timeout: 30_000 },
  );
  await signAndWait(page);

  const operation = await db().chainOperation.findFirstOrThrow({
    where: { functionName: 'addReporter', status: 'SCHEDULED' },
    orderBy: { scheduledAt: 'desc' },
  });
  recordHash = operation.recordHash ?? '';
  await page.goto(`/office/schedule/${operation.operationId}`);
  await expect(heading(page)).toContainText('jura-list');
  await runWhenReady(page);

  expect(
    await db().chainPriceSource.findFirstOrThrow({ where: { sourceId: 'jura-list' } }),
  ).toMatchObject({ active: true, kind: 'REPORTER', price: null, recordHash });
  await page.goto('/office/reference');
  const row = page.getByRole('row', { name: /jura-list/ }).first();
  await expect(row).toContainText('No price');
  // The three others still agree: what the programme rests on has not moved.
  await expect(page.getByText('Counts', { exact: true })).toHaveCount(3);
});

test('the regulator finds the new source and proves it', async ({ browser }) => {
  await expectInTrail(browser, {
    recordHash,
    title: 'It was proposed to believe jura-list about the price of an hour',
    who: 'admin',
    reason: REASON,
  });
});
