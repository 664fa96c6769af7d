import { expect, test } from '@playwright/test';

import { db } from '@/lib/db/client';
import { demoAccount } from '@/lib/local/demo-accounts';

import { enrol, prepareAgent } from '../fixtures/agent';
import { expectAccessible, REASON, signIn } from '../fixtures/portal';

test.describe.configure({ mode: 'serial' });
test.skip(({ isMobile }) => isMobile, 'enrols a machine for good; once is enough');
test.setTimeout(240_000);

/** Certified, with more hardware than the two GPUs of the recording, and none of its machines enrolled yet. */
const PROVIDER = demoAccount('provider-8');

test('a certifier lets a discrepancy stand for a reason, and a revoked machine is not heard any more', async ({
  page,
  browser,
  baseURL,
}) => {
  const agent = prepareAgent(baseURL ?? '', PROVIDER.address, 'l40s-2.xml');
  try {
    await signIn(page, PROVIDER.key);
    await enrol(page, agent);
    agent.run();
    const row = page.getByRole('row', { name: new RegExp(agent.name) });
    await expect(async () => {
      await page.reload();
      await expect(row.getByText('2 × NVIDIA L40S')).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 60_000 });

    const office = await (await browser.newContext({ baseURL })).newPage();
    await signIn(office, 'certifier');
    await office.goto(`/office/providers/${PROVIDER.address}`);
    await expect(
      office.getByText('The machines show other hardware than was certified').first(),
    ).toBeVisible();
    await office.getByRole('link', { name: 'What differs' }).click();
    const open = { provider: PROVIDER.address, closedAt: null };
    const [found] = await db().discrepancy.findMany({ where: open, orderBy: { classId: 'asc' } });
    const count = await db().discrepancy.count({ where: open });
    const table = office.getByRole('table', { name: 'Open discrepancies' });
    const lines = table.getByRole('row').filter({ has: office.getByText('Let it stand') });
    await expect(lines).toHaveCount(count);
    const line = lines.filter({ hasText: `${found!.certified}` }).first();
    const title = await line.getByRole('rowheader').innerText();
    await line.getByText('Let it stand').click();
    await line.getByRole('button', { name: 'Record and close' }).click();
    await expect(line.getByText('at least 10 characters').last()).toBeVisible();
    await line.getByLabel('Reason').fill(REASON);
    await line.getByRole('button', { name: 'Record and close' }).click();
    await expect(lines).toHaveCount(count - 1);
    await expect(table.getByRole('rowheader', { name: title, exact: true })).toHaveCount(0);
    await expectAccessible(office);

    const { hash, body } = await db().record.findFirstOrThrow({
      where: { kind: 'discrepancy.closed', subject: `provider:${PROVIDER.address}` },
      orderBy: { createdAt: 'desc' },
    });
    expect(body).toMatchObject({ provider: PROVIDER.address, reason: REASON });
    const regulator = await (await browser.newContext({ baseURL })).newPage();
    await signIn(regulator, 'regulator');
    await regulator.goto(`/regulator?q=${hash}`);
    const entry = regulator.getByRole('row').filter({ hasText: 'may stand' });
    await expect(entry).toContainText('Needs no transaction');
    await expect(entry).toContainText(REASON.slice(0, 40));
    await regulator.context().close();
    await office.context().close();

    await page.reload();
    await row.getByRole('button', { name: /^Revoke/ }).click();
    const question = page.getByRole('alertdialog');
    await expect(question).toContainText(`Revoke ${agent.name}?`);
    await question.getByRole('button', { name: 'Revoke for good' }).click();
    await expect(row.getByText('Revoked', { exact: true })).toBeVisible();
    await expect(row.getByRole('button', { name: /^Revoke/ })).toHaveCount(0);
    const heard = () =>
      db()
        .node.findUniqueOrThrow({ where: { nodeKey: agent.nodeKey } })
        .then(({ lastSequence }) => lastSequence);
    const last = await heard();
    // The agent goes on, asks, is told, and says so where its operator reads it; nothing of it is taken.
    await expect.poll(agent.said, { timeout: 90_000 }).toContain('has revoked this node key');
    expect(await heard()).toBe(last);
  } finally {
    agent.end();
  }
});
