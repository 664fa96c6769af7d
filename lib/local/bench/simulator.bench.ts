import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromium, type Page } from '@playwright/test';
import ts from 'typescript';

import { findChromium } from '@/lib/letters/find-chromium';

import { ensureChromium } from '../chromium';
import { ROOT } from '../paths';
import { step } from '../progress';
import type { Metric } from './metric';
import { median } from './statistics';

const DAYS = 5_000;
const RUNS = 15;
/** Served to the page by the route below; nothing answers there. */
const ORIGIN = 'http://simulator.bench';

/**
 * The simulator's own modules, in Chromium: how long 5,000 days of all storms take, and how long the same purchases and
 * redemptions take as bare arithmetic, without scenario, demand, breaker or rows. Medians of runs in turn, so that both sides
 * meet the same machine; the ratio is what may be compared.
 */
export async function simulatorBench(): Promise<Metric[]> {
  await ensureChromium();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  try {
    const page = await browser.newPage();
    // The runner names functions by a helper of its own, which the page does not have.
    await page.addInitScript('globalThis.__name = (value) => value');
    await serveModules(page);
    await page.goto(`${ORIGIN}/`);
    const { simulator, bare } = await step('Playing storms in Chromium', () => play(page));
    return [
      {
        name: 'simulator.5000_days_ms',
        value: median(simulator),
        unit: 'ms',
        target: { atMost: 100 },
      },
      { name: 'simulator.bare_arithmetic_ms', value: median(bare), unit: 'ms' },
      {
        name: 'simulator.vs_bare_arithmetic',
        value: median(simulator.map((ms, run) => ms / (bare[run] ?? ms))),
        unit: '×',
      },
    ];
  } finally {
    await browser.close();
  }
}

/** The source as it stands, types taken off; the import map is the `@/` of tsconfig. */
async function serveModules(page: Page): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><script type="importmap">${JSON.stringify({ imports: { '@/': '/' } })}</script>`,
      });
    if (!/^\/lib\/(core|features\/peg)\/[\w/-]+$/.test(pathname))
      return route.fulfill({ status: 404 });
    const source = readFileSync(join(ROOT, `${pathname}.ts`), 'utf8');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    });
    return route.fulfill({ contentType: 'text/javascript', body: outputText });
  });
}

function play(page: Page): Promise<{ simulator: number[]; bare: number[] }> {
  return page.evaluate(
    async ({ days, runs }) => {
      // Names in variables: these are the page's modules, and none of this file's.
      const at = (module: string) => `/lib/${module}`;
      const { simulate } = await import(at('features/peg/simulate/simulate'));
      const { DEFAULT_SEVERITY } = await import(at('features/peg/simulate/scenarios'));
      const { DEFAULT_ASSUMPTIONS } = await import(at('features/peg/simulate/assumptions'));
      const { mintCost, redeemPayout } = await import(at('core/reserve-math'));
      const HOUR = 10n ** 18n;
      const inputs = [140_000_000_000n, 102_000_000_000n, 90_000_000_000n].map((assets) => ({
        state: {
          blockNumber: 1n,
          supply: 40_000n * HOUR,
          assets,
          backingHours: 30_000n * HOUR,
          referencePrice: 2_400_000n,
          oracleStale: false,
          mintedToday: 0n,
          mintHalted: false,
          redeemHalted: false,
        },
        policy: {
          terms: {
            price: 2_450_000n,
            mintFeeBps: 25,
            redeemFeeBps: 50,
            maxStepBps: 1_000,
            minInterval: 604_800,
            supplyCap: 60_000n * HOUR,
          },
          lines: {
            floorBps: 10_000,
            healthyBps: 11_000,
            slowBps: 10_500,
            haltBps: 10_000,
            haircutBps: 5_000,
            backingShareBps: 2_000,
            dailyMintLimit: 50n * HOUR,
          },
        },
        severity: DEFAULT_SEVERITY,
        assumptions: DEFAULT_ASSUMPTIONS,
      }));

      const playAll = () => {
        let played = 0;
        let trades = 0;
        for (let round = 0; played < days; round += 1) {
          const storms = simulate(inputs[round % inputs.length]);
          for (const { days: rows } of Object.values(storms) as {
            days: { minted: bigint; redeemed: bigint }[];
          }[]) {
            played += rows.length - 1;
            for (const row of rows) trades += Number(row.minted > 0n) + Number(row.redeemed > 0n);
          }
        }
        return trades;
      };
      const bareTrades = (trades: number) => {
        let sum = 0n;
        for (let trade = 0; trade < trades; trade += 1) {
          const amount = HOUR + BigInt(trade);
          sum += mintCost(amount, 2_450_000n, 25);
          sum += redeemPayout({
            ...{ amount, price: 2_450_000n, redeemFeeBps: 50 },
            ...{ assets: 90_000_000_000n, supply: 40_000n * HOUR },
          });
        }
        return sum;
      };
      const took = (run: () => unknown) => {
        const started = performance.now();
        run();
        return performance.now() - started;
      };

      const trades = playAll();
      bareTrades(trades);
      const simulator: number[] = [];
      const bare: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        simulator.push(took(playAll));
        bare.push(took(() => bareTrades(trades)));
      }
      return { simulator, bare };
    },
    { days: DAYS, runs: RUNS },
  );
}
