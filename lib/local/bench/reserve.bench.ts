import { createDb, type Db } from '@/lib/db/client';
import { reserveOnWire } from '@/lib/features/reserve/api';

import { step } from '../progress';
import { actAsPortal } from './act-as-portal';
import { withBenchDatabase } from './database';
import type { Metric } from './metric';
import { DAYS, fillReserve, FLOWS, TOKEN_EVENTS, writeSale } from './reserve-data';
import { median, percentile, timed } from './statistics';

const CHAIN = 31337;
const ROUNDS = 200;
const SCANS = 6;

/**
 * The reserve's page over five years of daily flows and ten million token events: what its JSON takes, whole history
 * included, beside the same figures worked out from the flows themselves (`vs_scan`: how many times as long that takes).
 */
export function reserveBench(): Promise<Metric[]> {
  return withBenchDatabase(
    async ({ databaseUrl, folder }) => {
      const seconds = await step('Generating five years of token events', () =>
        fillReserve(databaseUrl, CHAIN),
      );
      console.error(`    ${TOKEN_EVENTS} token events, ${FLOWS} flows, ${seconds.toFixed(0)} s`);
      return step('Asking', () => measure(databaseUrl, folder));
    },
    { durable: false },
  );
}

async function measure(databaseUrl: string, folder: string): Promise<Metric[]> {
  actAsPortal(databaseUrl, folder, CHAIN);
  const db = createDb(databaseUrl);
  const holder = globalThis as typeof globalThis & { gridhallDb?: Db };
  holder.gridhallDb = db;
  try {
    // After the environment is set: these modules read it.
    const { flowTotals, reserveHistory } = await import('@/lib/features/reserve/day-queries');
    const { reserveStatement } = await import('@/lib/features/reserve/queries');
    // What the address of the machine interface does between a parsed query and the text of the answer.
    const ask = async () => {
      const [{ at, reserve }, windows, history] = await Promise.all([
        reserveStatement(),
        flowTotals(),
        reserveHistory(),
      ]);
      return JSON.stringify(reserveOnWire(at, reserve, windows, history));
    };
    const { history } = JSON.parse(await ask()) as { history: unknown[] };
    if (history.length < DAYS) throw new Error(`the answer has ${history.length} days`);

    // A server that has been asked before: the first answers of a process are slower.
    for (let i = 0; i < 100; i++) await ask();
    const page: number[] = [];
    for (let i = 0; i < ROUNDS; i++) page.push(await timed(ask));
    const scans: number[] = [];
    for (let i = 0; i < SCANS; i++) scans.push(await timed(() => scan(db)));
    const sales: number[] = [];
    for (let i = 0; i < 50; i++) sales.push(await writeSale(databaseUrl, CHAIN, i));
    return [
      {
        name: 'reserve.page.p95_ms',
        value: percentile(page, 0.95),
        unit: 'ms',
        target: { atMost: 20 },
      },
      { name: 'reserve.page.vs_scan', value: median(scans) / median(page), unit: 'ratio' },
      { name: 'reserve.block.p95_ms', value: percentile(sales, 0.95), unit: 'ms' },
    ];
  } finally {
    delete holder.gridhallDb;
    await db.$disconnect();
  }
}

/** Windows and history without the sums by day: every flow is read, in the database and not even sent to the portal. */
async function scan(db: Db): Promise<void> {
  await db.$queryRaw`
    SELECT f.kind::text, d.days, sum(f.money)::text AS money, sum(f.hours)::text AS hours, count(*) AS count
    FROM (VALUES (7), (30), (365)) AS d (days)
    JOIN chain_cursor c ON c."chainId" = ${CHAIN}
    JOIN chain_reserve_flow f ON f."chainId" = c."chainId"
      AND f.time >= date_trunc('day', c."blockTime", 'UTC') - (d.days - 1) * interval '1 day'
    GROUP BY 1, 2`;
  await db.$queryRaw`
    SELECT DISTINCT ON (day) (time AT TIME ZONE 'UTC')::date::text AS day, assets::text, supply::text
    FROM chain_reserve_flow WHERE "chainId" = ${CHAIN}
    ORDER BY day, "blockNumber" DESC, "logIndex" DESC`;
}
