import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { clusterFolder, postgresAccount } from '../postgres-account';
import { step } from '../progress';
import { makeFreshCheckout } from './fresh-checkout';
import { compareLoad } from './load';
import type { Metric } from './metric';
import { startPortal, type Portal } from './portal';

const MIB = 1_024 * 1_024;

/**
 * `npm run up` from a checkout with its packages installed and nothing else (no build, no generated code, no compiled
 * contracts, no data) to the moment when it says that it is ready: Prisma client, cluster, chain, compiled and deployed
 * contracts, tables, eighteen months of history, production build, pages, indexer and worker. The same programme then
 * answers the requests of the web figures. Memory is watched from the start to the end of those.
 */
export async function upAndWebBench(): Promise<Metric[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gridhall-bench-'));
  // The account of Postgres passes through to its own folder.
  chmodSync(folder, 0o711);
  const checkout = join(folder, 'gridhall');
  try {
    await step('Making a fresh checkout', () => Promise.resolve(makeFreshCheckout(checkout)));
    const portal = await step('Running npm run up', () => startPortal(checkout));
    let web: Metric[];
    let peak;
    try {
      web = await step('Asking for pages and figures', () => measureWeb(portal));
    } finally {
      peak = await step('Ending it', () => portal.stop());
    }
    for (const { name, bytes } of peak.parts)
      console.error(
        `    ${name.padEnd(16)}${(bytes / MIB).toFixed(0).padStart(6)} MiB at the peak`,
      );
    return [
      { name: 'up.seconds_to_ready', value: portal.secondsToReady, unit: 's' },
      {
        name: 'up.peak_memory_mib',
        value: peak.bytes / MIB,
        unit: 'MiB',
        target: { atMost: 2_560 },
      },
      ...web,
    ];
  } finally {
    rmSync(clusterFolder(join(checkout, '.data/postgres'), postgresAccount()), {
      recursive: true,
      force: true,
    });
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureWeb({ port, checkout }: Portal): Promise<Metric[]> {
  const origin = `http://127.0.0.1:${port}`;
  const overview = { url: `${origin}/` };
  const page = await compareLoad(overview, { ...overview, headers: asDraft(checkout) });
  const figures = await compareLoad(
    { url: `${origin}/api/v1/transparency` },
    // A route handler that asks nobody anything and answers with one word.
    { url: `${origin}/healthz` },
  );
  return [
    {
      name: 'web.public_page.vs_dynamic',
      value: page.a / page.b,
      unit: 'ratio',
      target: { atLeast: 10 },
    },
    { name: 'web.public_page', value: page.a, unit: 'requests/s' },
    { name: 'web.dynamic_page', value: page.b, unit: 'requests/s' },
    {
      name: 'web.transparency.vs_bare_handler',
      value: figures.a / figures.b,
      unit: 'ratio',
      target: { atLeast: 0.9 },
    },
    { name: 'web.transparency', value: figures.a, unit: 'requests/s' },
    { name: 'web.bare_handler', value: figures.b, unit: 'requests/s' },
  ];
}

/**
 * The dynamic page is the overview itself: to whoever brings the build's draft cookie, Next writes a page anew on every
 * request instead of giving out the one that it keeps. So both sides read the same figures and send the same text, from one
 * build, and no page has to be there for the measurement only.
 */
function asDraft(checkout: string): Record<string, string> {
  const manifest = readFileSync(join(checkout, '.next/prerender-manifest.json'), 'utf8');
  const { preview } = JSON.parse(manifest) as { preview: { previewModeId: string } };
  return { cookie: `__prerender_bypass=${preview.previewModeId}` };
}
