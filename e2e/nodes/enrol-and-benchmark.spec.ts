import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { demoAccount } from '@/lib/local/demo-accounts';

import { expectAccessible, signIn } from '../fixtures/portal';

test.skip(({ isMobile }) => isMobile, 'enrols a machine for good; once is enough');

const AGENT = 'lib/agent/bin.mjs';
/** Has more GPUs than the two of the recording. */
const PROVIDER = demoAccount('provider-10');

test('a provider enrols a machine; the agent reports, marked as simulated; a certifier benchmarks it', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'gridhall-e2e-agent-'));
  const state = ['--state', join(folder, 'state')];
  const nodeKey = execFileSync(
    process.execPath,
    [
      ...[AGENT, 'init', ...state, '--portal', baseURL ?? '', '--provider', PROVIDER.address],
      ...['--simulate', 'lib/agent/recordings/l40s-2.xml'],
    ],
    { encoding: 'utf8' },
  ).trim();

  const name = `Machine ${nodeKey.slice(-6)}`;

  await signIn(page, PROVIDER.key);
  await page.goto('/provider/nodes');
  await expectAccessible(page);
  await page.getByLabel('Address of the machine').fill(nodeKey);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Yes, it plays a recording').check();
  await page.getByRole('button', { name: 'Sign and enrol' }).click();
  await expect(page.getByText('The machine is enrolled')).toBeVisible({ timeout: 30_000 });

  const agent = spawn(process.execPath, [AGENT, 'run', ...state], { stdio: 'ignore' });
  try {
    const row = page.getByRole('row', { name: new RegExp(name) });
    await expect(async () => {
      await page.reload();
      await expect(row.getByText('2 × NVIDIA L40S')).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
    await expect(row.getByText('Simulated')).toBeVisible();
    await expect(row.getByText('Online')).toBeVisible();
    await expectAccessible(page);

    const office = await (await browser.newContext()).newPage();
    await signIn(office, 'certifier');
    await office.goto(`${baseURL}/office/providers/${PROVIDER.address}`);
    await office.getByLabel('Machine', { exact: true }).selectOption(name);
    await office.getByLabel('Size of the matrices').selectOption('256');
    await office.getByRole('button', { name: 'Issue a benchmark' }).click();
    await expect(office.getByText('The benchmark is issued')).toBeVisible();
    const benchmarks = office.getByRole('table', {
      name: 'Benchmarks of this provider’s machines',
    });
    const result = benchmarks.getByRole('row', { name: new RegExp(name) });
    await expect(async () => {
      await office.reload();
      await expect(result.getByText('Passed')).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 90_000 });
    await expect(result.getByText('CPU', { exact: true })).toBeVisible();
    await expectAccessible(office);
  } finally {
    agent.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
});
