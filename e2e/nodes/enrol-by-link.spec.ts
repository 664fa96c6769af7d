import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { db } from '@/lib/db/client';
import { demoAccount } from '@/lib/local/demo-accounts';

import { expectAccessible, expectNoOverflow, problem, signIn } from '../fixtures/portal';

const AGENT = 'lib/agent/bin.mjs';
const PROVIDER = demoAccount('provider-10');
const field = 'Address of the machine';

test('the agent’s link leads through the sign-in to the form with the machine’s address in it', async ({
  page,
  baseURL,
}) => {
  test.skip(!baseURL, 'the agent wants to know the portal');
  const folder = mkdtempSync(join(tmpdir(), 'gridhall-e2e-link-'));
  const agent = (...args: string[]) =>
    execFileSync(process.execPath, [AGENT, ...args, '--state', join(folder, 'state')], {
      encoding: 'utf8',
    });
  try {
    const recording = ['--simulate', 'lib/agent/recordings/l40s-2.xml'];
    const node = agent(
      ...['init', '--portal', baseURL ?? '', '--provider', PROVIDER.address, ...recording],
    ).trim();
    const { enrol } = JSON.parse(agent('show')) as { enrol: string };
    expect(enrol).toBe(new URL(`/provider/nodes?node=${node}`, baseURL).href);

    await page.goto(enrol);
    await expect(page).toHaveURL(/\/sign-in/);
    const back = new URL(page.url()).searchParams.get('next');
    expect(back).toBe(`/provider/nodes?node=${node}`);
    await signIn(page, PROVIDER.key);
    await page.goto(back ?? '');
    await expect(page.getByLabel(field)).toHaveValue(node);
    await expect(page.getByText('Compare it with what the machine has printed')).toBeVisible();
    await expect(problem(page)).toHaveCount(0);
    await expectNoOverflow(page);
    await expectAccessible(page);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a link with a wrong address says what is wrong with it, and keeps it', async ({ page }) => {
  await signIn(page, PROVIDER.key);
  // One capital letter is wrong; cut off; no address at all.
  for (const [typed, sentence] of [
    ['0x71BE63f3384f5fb98995898A86B02Fb2426c5788', 'A character of this address is wrong'],
    ['0x71bE63f3384f5fb9899589', 'Enter an address that begins with 0x'],
    ['"><script>alert(1)</script>', 'Enter an address that begins with 0x'],
  ] as const) {
    await page.goto(`/provider/nodes?node=${encodeURIComponent(typed)}`);
    await expect(problem(page)).toContainText(sentence);
    await expect(page.getByLabel(field)).toHaveValue(typed);
  }
  await page.goto('/provider/nodes?node=');
  await expect(problem(page)).toHaveCount(0);
  await expect(page.getByLabel(field)).toHaveValue('');
});

test('a link to a machine that is enrolled says so instead of asking again', async ({ page }) => {
  const owner = demoAccount('provider-1');
  const { nodeKey, name } = await db().node.findFirstOrThrow({
    where: { provider: owner.address, revokedAt: null },
  });
  await signIn(page, owner.key);
  await page.goto(`/provider/nodes?node=${nodeKey.toLowerCase()}`);
  await expect(page.getByText(`${name} is enrolled already`)).toBeVisible();
  await expect(page.getByLabel(field)).toHaveCount(0);
});
