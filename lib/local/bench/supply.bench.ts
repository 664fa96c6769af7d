import { createDb, type Db } from '@/lib/db/client';
import { BOARD_WATTS } from '@/lib/features/hardware/catalog';
import type { ProviderFilter } from '@/lib/features/providers/schema';
import { keepPower } from '@/lib/features/supply/commands/keep-power';
import type { SupplyFilter } from '@/lib/features/supply/schema';

import { step } from '../progress';
import { actAsPortal } from './act-as-portal';
import { withBenchDatabase } from './database';
import type { Metric } from './metric';
import { median, percentile, timed } from './statistics';
import { fillRegister, PROVIDERS, writeBlock } from './supply-data';

const CHAIN = 31337;
const ROUNDS = 60;

/**
 * The supply's figures over a generated register of 500,000 providers with 5 million GPUs in a database of its own: what the
 * page's JSON takes, a filtered search, and concentration over all of them; each beside the same question asked of the mirror
 * without the sums (`vs_no_rollup`: how many times as long that takes).
 */
export function supplyBench(): Promise<Metric[]> {
  return withBenchDatabase(
    async ({ databaseUrl, folder }) => {
      const { units, seconds } = await step('Generating half a million providers', () =>
        fillRegister(databaseUrl, CHAIN),
      );
      console.error(`    ${PROVIDERS} providers, ${units} GPUs, ${seconds.toFixed(0)} s`);
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
    const { asOf } = await import('@/lib/features/framework/queries');
    const { supplyOnWire } = await import('@/lib/features/supply/api');
    const { onlineNow } = await import('@/lib/features/supply/online-queries');
    const { supplyNow } = await import('@/lib/features/supply/queries');
    const { concentrationNow } = await import('@/lib/features/supply/concentration-queries');
    const { concentrationOnWire } = await import('@/lib/features/supply/history-api');
    const { readEnergy } = await import('@/lib/features/supply/energy-queries');
    const { energyOnWire } = await import('@/lib/features/supply/energy-api');
    const { searchProviders } = await import('@/lib/features/providers/register-queries');
    const { listPromises } = await import('@/lib/features/providers/commitment-queries');
    const { uptimesOf } = await import('@/lib/features/nodes/uptime-queries');
    const { providersOnWire } = await import('@/lib/features/providers/api');
    // What the three addresses of the machine interface do between a parsed query and the text of the answer.
    const askSupply = async (filter: SupplyFilter) =>
      JSON.stringify(supplyOnWire(await asOf(), await supplyNow(filter), await onlineNow(filter)));
    const askProviders = async ({ filter, after }: Search) => {
      const found = await searchProviders(filter, { after });
      const addresses = found.providers.map(({ address }) => address);
      const [promises, uptimes] = await Promise.all([
        listPromises(addresses),
        uptimesOf(addresses, 30),
      ]);
      return JSON.stringify(providersOnWire(await asOf(), found, promises, uptimes));
    };
    const askShares = async () =>
      JSON.stringify(concentrationOnWire(await asOf(), await concentrationNow()));

    const page = await rounds((i) => askSupply(i % 4 === 0 ? { region: 'CH-AA' } : {}));
    const plainPage = await rounds(() => supplyWithoutSums(db), 8);
    const searches = searchesOf();
    const search = await rounds((i) => askProviders(searches[i % searches.length] ?? {}), 240);
    const shares = await rounds(askShares);
    const plainShares = await rounds(() => concentrationWithoutSums(db), 8);
    // What the worker works out every five minutes is what a request would have to without sums.
    const look = () => keepPower({ db, now: new Date(), boards: BOARD_WATTS });
    const looks = await rounds(look, 3, 0);
    const energy = await rounds(async () =>
      JSON.stringify(energyOnWire(await asOf(), await readEnergy())),
    );
    const plainSearch = await rounds(() => searchWithoutIndex(db, { region: 'CH-AA' }), 4);
    const blocks: number[] = [];
    for (let i = 0; i < 12; i++) blocks.push(await writeBlock(databaseUrl, CHAIN, 2));
    return [
      metric('supply.page.p95_ms', percentile(page, 0.95), 'ms', 50),
      metric('supply.page.vs_no_rollup', median(plainPage) / median(page), 'ratio'),
      metric('providers.search.p95_ms', percentile(search, 0.95), 'ms', 100),
      metric('providers.search.vs_no_index', median(plainSearch) / median(search), 'ratio'),
      metric('concentration.p95_ms', percentile(shares, 0.95), 'ms', 200),
      metric('concentration.vs_no_rollup', median(plainShares) / median(shares), 'ratio'),
      metric('energy.p95_ms', percentile(energy, 0.95), 'ms', 100),
      metric('energy.vs_no_rollup', median(looks) / median(energy), 'ratio'),
      metric('energy.rollup_ms', median(looks), 'ms'),
      // A day's certificates end in one of twelve blocks: about 1,200 of them.
      metric('supply.block.max_ms', Math.max(...blocks), 'ms'),
    ];
  } finally {
    delete holder.gridhallDb;
    await db.$disconnect();
  }
}

async function rounds(
  run: (round: number) => Promise<unknown>,
  count = ROUNDS,
  before = 5,
): Promise<number[]> {
  for (let i = 0; i < before; i++) await run(i);
  const times: number[] = [];
  for (let i = 0; i < count; i++) times.push(await timed(() => run(i)));
  return times;
}

type Search = { filter?: ProviderFilter; after?: string };

/** What people look for: by place, hardware, tier and status, a part of a name or address, and the page after that. */
function searchesOf(): Search[] {
  const regions = ['CH-AA', 'CH-BB', 'CH-GG', 'CH-ZE'];
  const classes = ['H100-SXM5-80', 'H200-SXM-141', 'L4-24', 'A100-SXM-80'];
  const filters: ProviderFilter[] = [
    {},
    ...regions.map((region) => ({ region })),
    ...classes.map((classId) => ({ classId })),
    ...[1, 2, 3, 4].map((tier) => ({ tier })),
    ...regions.flatMap((region, i): ProviderFilter[] => [
      { region, classId: classes[i] },
      { region, classId: classes[i], tier: i + 1, status: 'CERTIFIED' },
    ]),
    { status: 'LAPSED' },
    { status: 'SUSPENDED', region: 'CH-AA' },
    { search: 'compute' },
    { search: 'compute 123456' },
    { search: '0xabc1' },
    { search: '4242' },
    { search: 'nobody-has-this-name' },
    { search: '499999', classId: 'L4-24' },
  ];
  const place = '5000000000000000000_0x7000000000000000000000000000000000000000';
  return [
    ...filters.map((filter) => ({ filter })),
    { after: place },
    { filter: { region: 'CH-BB' }, after: place },
  ];
}

const metric = (name: string, value: number, unit: string, atMost?: number): Metric => ({
  name,
  value,
  unit,
  ...(atMost !== undefined && { target: { atMost } }),
});

function supplyWithoutSums(db: Db): Promise<unknown> {
  return db.$queryRaw`
    SELECT p.region, i."classId", sum(i.units) AS units, sum(i.units * c.weight)::text AS capacity, count(*) AS providers
    FROM chain_provider p
    JOIN chain_cursor k ON k."chainId" = p."chainId"
    JOIN chain_inventory i ON i."chainId" = p."chainId" AND i.provider = p.address
    JOIN chain_hardware_class c ON c."chainId" = i."chainId" AND c."classId" = i."classId"
    WHERE p."chainId" = ${CHAIN} AND p.status = 'CERTIFIED' AND p."expiresAt" > k."blockTime"
    GROUP BY 1, 2`;
}

function concentrationWithoutSums(db: Db): Promise<unknown> {
  return db.$queryRaw`
    SELECT region, sum(capacity)::text AS sum, sum(capacity * capacity)::text AS squares,
      (array_agg(capacity::text ORDER BY capacity DESC))[1:10] AS largest
    FROM (
      SELECT p.region, p.address, sum(i.units * c.weight) AS capacity
      FROM chain_provider p
      JOIN chain_cursor k ON k."chainId" = p."chainId"
      JOIN chain_inventory i ON i."chainId" = p."chainId" AND i.provider = p.address
      JOIN chain_hardware_class c ON c."chainId" = i."chainId" AND c."classId" = i."classId"
      WHERE p."chainId" = ${CHAIN} AND p.status = 'CERTIFIED' AND p."expiresAt" > k."blockTime"
      GROUP BY 1, 2) AS each
    GROUP BY 1`;
}

function searchWithoutIndex(db: Db, { region }: ProviderFilter): Promise<unknown> {
  return db.$queryRaw`
    SELECT p.address, o.name, sum(i.units * c.weight)::text AS capacity
    FROM chain_provider p
    LEFT JOIN organisation o ON o.kind = 'PROVIDER' AND o.wallet = p.address
    JOIN chain_inventory i ON i."chainId" = p."chainId" AND i.provider = p.address
    JOIN chain_hardware_class c ON c."chainId" = i."chainId" AND c."classId" = i."classId"
    WHERE p."chainId" = ${CHAIN} AND p.region = ${region} GROUP BY 1, 2 ORDER BY sum(i.units * c.weight) DESC LIMIT 50`;
}
