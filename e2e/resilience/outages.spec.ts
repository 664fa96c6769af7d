import { expect, test } from '@playwright/test';

import { db } from '@/lib/db/client';

import { startOwnPortal, type OwnPortal } from '../fixtures/own-portal';
import { handInPaper, heading, problem, REASON, signIn } from '../fixtures/portal';

/** A part is away: what still stands, what is said, and that nothing is written by halves. */
test.describe.configure({ mode: 'serial' });
test.skip(({ isMobile }) => isMobile, 'the same for every screen');
test.setTimeout(120_000);

let portal: OwnPortal;
test.beforeAll(async () => {
  portal = await startOwnPortal();
});
test.afterAll(() => portal.stop());

/** As if the indexer had found no node for an hour; the real one says within seconds that it looks. */
async function ageTheMirror(): Promise<void> {
  await db().$transaction([
    db().$executeRaw`SELECT set_config('gridhall.indexer', 'on', true)`,
    db().$executeRaw`UPDATE "chain_cursor" SET "updatedAt" = now() - interval '1 hour'`,
  ]);
}

test('while no node answers, pages show the last known state, say so, and say how old it is', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: portal.url });
  const page = await context.newPage();
  await signIn(page, 'peg-manager');
  await portal.node.shut();
  try {
    const readiness = await page.request.get('/readyz');
    expect(readiness.status()).toBe(503);
    expect((await readiness.json()).reasons).toContain('chain-unreachable');

    for (const path of [
      '/supply/search?region=CH-ZG',
      '/office/peg',
      '/office/reserve',
      '/office/grants',
      '/office/providers',
    ]) {
      await expect(async () => {
        await ageTheMirror();
        expect((await page.goto(path))?.status()).toBe(200);
        await expect(page.getByText('The chain does not answer')).toBeVisible({ timeout: 1_000 });
      }).toPass({ timeout: 30_000 });
      await expect(page.getByText('(1 hour ago)').first()).toBeVisible();
      await expect(page.getByText(/As of block/).first()).toBeVisible();
      await expect(heading(page)).toBeVisible();
    }
  } finally {
    await portal.node.open();
  }
  await expect
    .poll(async () => (await page.request.get('/readyz')).status(), { timeout: 30_000 })
    .toBe(200);
  await page.goto('/office/peg');
  await expect(page.getByText('The chain does not answer')).toHaveCount(0);
  await context.close();
});

test('while no database answers, the portal says that it is not ready, pages say that they failed, and nothing is written', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: portal.url });
  const page = await context.newPage();
  await signIn(page, 'treasurer');
  await page.goto('/office/reserve');
  const written = () =>
    Promise.all([db().record.count(), db().auditEntry.count({ where: { act: 'reserve.funded' } })]);
  const form = page.locator('form#fund');
  await handInPaper(form);
  const before = await written();
  await portal.database.shut();
  try {
    expect((await page.request.get('/healthz')).status()).toBe(200);
    const readiness = await page.request.get('/readyz');
    expect(readiness.status()).toBe(503);
    expect((await readiness.json()).reasons).toEqual(['database-unreachable']);

    await form.getByLabel('Amount').fill('9');
    await form.getByLabel('Where the money comes from').fill('Budget line 9');
    await form.getByLabel('Reason').fill(REASON);
    await form.getByRole('button', { name: 'Record and fund' }).click();
    await expect(problem(page)).toContainText('Nothing was saved and the portal moved no money');
    await expect(problem(page)).toContainText(/Reference: [0-9a-f]{16}/);
    await expect(form.getByLabel('Amount')).toHaveValue('9');

    const api = await page.request.get('/api/v1/supply');
    expect(api.status()).toBeGreaterThanOrEqual(500);
    expect((await api.json()).error.traceId).toBeTruthy();

    const anyone = await context.newPage();
    expect((await anyone.goto('/supply/search?region=CH-ZG'))?.status()).toBe(500);
    await expect(heading(anyone)).toHaveText('This page could not be shown');
    await expect(anyone.getByText('moves no money')).toBeVisible();
  } finally {
    await portal.database.open();
  }
  await expect
    .poll(async () => (await page.request.get('/readyz')).status(), { timeout: 30_000 })
    .toBe(200);
  expect(await written()).toEqual(before);
  await context.close();
});
