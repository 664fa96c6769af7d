import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { clusterFolder, postgresAccount } from '../postgres-account';
import { ensureChromium } from '../chromium';
import { step } from '../progress';
import { makeFreshCheckout } from './fresh-checkout';
import { measurePage, type PageFigures } from './lighthouse';
import type { Metric } from './metric';
import { startPortal } from './portal';
import { median } from './statistics';

const RUNS = 3;

/**
 * The page with the map as `npm run up` serves it, in Lighthouse: when its largest part is painted, how far things move while it
 * loads, and how much JavaScript is sent. Medians of three loads each, with Lighthouse's desktop settings, and for the phone's
 * slow network and processor beside it.
 */
export async function mapBench(): Promise<Metric[]> {
  await ensureChromium();
  const folder = mkdtempSync(join(tmpdir(), 'gridhall-bench-'));
  // The account of Postgres passes through to its own folder.
  chmodSync(folder, 0o711);
  const checkout = join(folder, 'gridhall');
  try {
    await step('Making a fresh checkout', () => Promise.resolve(makeFreshCheckout(checkout)));
    const portal = await step('Running npm run up', () => startPortal(checkout));
    try {
      return await step('Loading the map', () => measureMap(`http://127.0.0.1:${portal.port}`));
    } finally {
      await step('Ending it', () => portal.stop());
    }
  } finally {
    rmSync(clusterFolder(join(checkout, '.data/postgres'), postgresAccount()), {
      recursive: true,
      force: true,
    });
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function measureMap(origin: string): Promise<Metric[]> {
  const url = `${origin}/supply`;
  // The first request writes the page; readers get the one that is kept.
  await (await fetch(url)).text();
  const desktop = await loads(url, 'desktop');
  const phone = await loads(url, 'phone');
  const of = (list: readonly PageFigures[], name: keyof PageFigures) =>
    median(list.map((figures) => figures[name]));
  return [
    { name: 'web.map.lcp_ms', value: of(desktop, 'lcpMs'), unit: 'ms', target: { atMost: 1_500 } },
    { name: 'web.map.cls', value: of(desktop, 'cls'), unit: '', target: { atMost: 0.05 } },
    { name: 'web.map.js_kb', value: of(desktop, 'scriptKb'), unit: 'kB', target: { atMost: 200 } },
    { name: 'web.map.phone_lcp_ms', value: of(phone, 'lcpMs'), unit: 'ms' },
    { name: 'web.map.phone_cls', value: of(phone, 'cls'), unit: '' },
  ];
}

async function loads(url: string, device: 'desktop' | 'phone'): Promise<PageFigures[]> {
  const list: PageFigures[] = [];
  for (let run = 0; run < RUNS; run++) {
    const load = () => measurePage(url, device);
    // On a busy machine a browser now and then reports no paint at all: that load is none, and one more is made.
    list.push(await load().catch(load));
  }
  return list;
}
