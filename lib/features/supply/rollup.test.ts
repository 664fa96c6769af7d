import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

/**
 * The sums that triggers keep beside the mirror, against the same sums worked out from nothing, after every kind of change,
 * in any order, and after any of it was taken back.
 */
const CHAIN = 7;
const CLASSES = ['H100', 'L4', 'A100'];
const REGIONS = ['CH-ZG', 'CH-ZH', 'CH-BE'];

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query('SELECT chain_forget($1)', [CHAIN]);
});
afterEach(() => client.end());
afterAll(() => database.drop());

/** As the indexer does: cursor first, all in one transaction, with the way back kept for a block that may go. */
async function write(block: number, second: number, ...statements: string[]): Promise<void> {
  await client.query('BEGIN');
  await client.query(
    `SELECT set_config('gridhall.indexer', 'on', true), set_config('gridhall.block', $1, true)`,
    [String(block)],
  );
  await client.query(cursor(block, second));
  for (const statement of statements) await client.query(statement);
  await client.query('COMMIT');
}

async function rollback(to: number, second: number): Promise<void> {
  await client.query('BEGIN');
  await client.query(`SELECT set_config('gridhall.indexer', 'on', true)`);
  await client.query(cursor(to, second));
  await client.query('SELECT chain_rollback($1, $2)', [CHAIN, to]);
  await client.query('COMMIT');
}

const time = (second: number) => `to_timestamp(${second})`;
const cursor = (block: number, second: number) =>
  `INSERT INTO chain_cursor VALUES (${CHAIN}, ${block}, '0x', ${time(second)}, 0, ${block}, ${time(second)}, now())
   ON CONFLICT ("chainId") DO UPDATE SET "blockNumber" = excluded."blockNumber", "blockTime" = excluded."blockTime"`;
const weight = (classId: string, wad: number) =>
  `INSERT INTO chain_hardware_class VALUES (${CHAIN}, '${classId}', ${wad}, '0x', false, now(), 1)
   ON CONFLICT ("chainId", "classId") DO UPDATE SET weight = excluded.weight`;
const provider = (address: string, status: string, region: string, tier: number, until: number) =>
  `INSERT INTO chain_provider ("chainId", address, status, tier, region, "expiresAt", "appliedAt", "updatedAt", "blockNumber")
   VALUES (${CHAIN}, '${address}', '${status}', ${tier}, '${region}', ${time(until)}, now(), now(), 1)
   ON CONFLICT ("chainId", address) DO UPDATE SET status = excluded.status, tier = excluded.tier,
     region = excluded.region, "expiresAt" = excluded."expiresAt"`;
const inventory = (address: string, lines: Record<string, number>) => [
  `DELETE FROM chain_inventory WHERE "chainId" = ${CHAIN} AND provider = '${address}'`,
  ...Object.entries(lines).map(
    ([classId, units]) =>
      `INSERT INTO chain_inventory VALUES (${CHAIN}, '${address}', '${classId}', ${units}, 1)`,
  ),
];

const LIVE = `p.status = 'CERTIFIED' AND p."expiresAt" > (SELECT "blockTime" FROM chain_cursor WHERE "chainId" = ${CHAIN})`;
const FROM_NOTHING = {
  supply_line: `
    SELECT p.region, i."classId", p.tier, sum(i.units)::text AS units, count(*)::int AS holdings
    FROM chain_provider p JOIN chain_inventory i ON i."chainId" = p."chainId" AND i.provider = p.address
    WHERE p."chainId" = ${CHAIN} AND ${LIVE} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  supply_region: `
    SELECT region, tier, count(*)::int AS providers, sum(capacity)::text AS capacity, sum(capacity * capacity)::text AS squares
    FROM (SELECT p.region, p.tier, sum(i.units * coalesce(c.weight, 0)) AS capacity
          FROM chain_provider p JOIN chain_inventory i ON i."chainId" = p."chainId" AND i.provider = p.address
          LEFT JOIN chain_hardware_class c ON c."chainId" = i."chainId" AND c."classId" = i."classId"
          WHERE p."chainId" = ${CHAIN} AND ${LIVE} GROUP BY p.address, p.region, p.tier) AS each
    WHERE capacity > 0 GROUP BY 1, 2 ORDER BY 1, 2`,
};
const KEPT = {
  supply_line: `SELECT region, "classId", tier, units::text, holdings FROM supply_line WHERE "chainId" = ${CHAIN} ORDER BY 1, 2, 3`,
  supply_region: `SELECT region, tier, providers, capacity::text, squares::text FROM supply_region WHERE "chainId" = ${CHAIN} ORDER BY 1, 2`,
};

async function expectExact(): Promise<void> {
  for (const table of ['supply_line', 'supply_region'] as const) {
    const { rows: kept } = await client.query(KEPT[table]);
    const { rows: expected } = await client.query(FROM_NOTHING[table]);
    expect(kept, table).toEqual(expected);
  }
}

const units = async () =>
  Number(
    (
      await client.query(
        `SELECT coalesce(sum(units), 0) AS n FROM supply_line WHERE "chainId" = ${CHAIN}`,
      )
    ).rows[0].n,
  );
const statusOf = async (address: string) =>
  (
    await client.query(
      'SELECT status, capacity::text FROM supply_provider WHERE "chainId" = $1 AND address = $2',
      [CHAIN, address],
    )
  ).rows[0];

describe('a certificate', () => {
  const certified = [
    weight('H100', 10),
    provider('a', 'CERTIFIED', 'CH-ZG', 3, 100),
    ...inventory('a', { H100: 8 }),
  ];

  it('counts until the second before its expiry, and nothing from the block of that second', async () => {
    await write(1, 10, ...certified);
    await write(2, 99);
    expect(await units()).toBe(8);
    await write(3, 100);
    expect(await units()).toBe(0);
    expect(await statusOf('a')).toEqual({ status: 'LAPSED', capacity: '0' });
    await expectExact();
  });

  it('counts again when the block that ended it is taken back', async () => {
    await write(1, 10, ...certified);
    await write(2, 120);
    expect(await units()).toBe(0);
    await rollback(1, 10);
    expect(await units()).toBe(8);
    expect(await statusOf('a')).toEqual({ status: 'CERTIFIED', capacity: '80' });
    await expectExact();
  });

  it('counts nothing from the block of a suspension on, and what was signed from that of a restoration', async () => {
    await write(1, 10, ...certified);
    await write(2, 20, provider('a', 'SUSPENDED', 'CH-ZG', 3, 100));
    expect(await units()).toBe(0);
    expect(await statusOf('a')).toEqual({ status: 'SUSPENDED', capacity: '0' });
    await write(3, 30, provider('a', 'CERTIFIED', 'CH-ZG', 3, 100));
    expect(await units()).toBe(8);
    await expectExact();
  });

  it('is weighed anew for everybody when a weight changes', async () => {
    await write(1, 10, ...certified);
    await write(2, 20, weight('H100', 7));
    expect(await statusOf('a')).toEqual({ status: 'CERTIFIED', capacity: '56' });
    await expectExact();
  });
});

it('the sums are those of the mirror after four hundred changes and rollbacks in seeded order', async () => {
  let state = 20_261_101;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  const pick = <T>(list: readonly T[]) => list[next(list.length)] as T;
  const seconds = new Map<number, number>([[0, 0]]);
  let block = 0;
  await write(0, 0, ...CLASSES.map((classId, i) => weight(classId, 3 + i)));
  for (let round = 0; round < 400; round++) {
    if (next(6) === 0 && block > 3) {
      block -= 1 + next(3);
      await rollback(block, seconds.get(block) ?? 0);
    } else {
      const second = (seconds.get(block) ?? 0) + 1 + next(20);
      block += 1;
      seconds.set(block, second);
      const address = `p${next(12)}`;
      const status = pick([
        'CERTIFIED',
        'CERTIFIED',
        'CERTIFIED',
        'SUSPENDED',
        'REVOKED',
        'EXITING',
      ]);
      const change = [
        provider(address, status, pick(REGIONS), 1 + next(4), second + next(60)),
        ...(next(2)
          ? inventory(address, { [pick(CLASSES)]: 1 + next(9), [pick(CLASSES)]: 1 + next(9) })
          : []),
        ...(next(8) === 0 ? [weight(pick(CLASSES), next(6))] : []),
      ];
      await write(block, second, ...(next(4) === 0 ? [] : change));
    }
    await expectExact();
  }
}, 120_000);

it('rebuilding changes nothing, and a forgotten mirror leaves nothing', async () => {
  await write(
    1,
    10,
    weight('H100', 10),
    provider('a', 'CERTIFIED', 'CH-ZG', 3, 100),
    ...inventory('a', { H100: 8 }),
  );
  const before = await client.query(KEPT.supply_line);
  await client.query('SELECT supply_rebuild($1)', [CHAIN]);
  expect((await client.query(KEPT.supply_line)).rows).toEqual(before.rows);
  await client.query('SELECT chain_forget($1)', [CHAIN]);
  for (const table of ['supply_provider', 'supply_holding', 'supply_line', 'supply_region'])
    expect(
      (await client.query(`SELECT * FROM ${table} WHERE "chainId" = $1`, [CHAIN])).rows,
    ).toEqual([]);
});

it('a name that comes after the application is found', async () => {
  await write(1, 10, provider('0xAbC', 'APPLIED', 'CH-ZG', 0, 0));
  await database.db.organisation.create({
    data: {
      kind: 'PROVIDER',
      name: 'Lorzen Compute AG',
      registrationNumber: 'CHE-9',
      region: 'CH-ZG',
      contactEmail: 'a@example.ch',
      wallet: '0xAbC',
    },
  });
  const { rows } = await client.query(
    `SELECT address FROM supply_provider WHERE search LIKE '%lorzen%'`,
  );
  expect(rows).toEqual([{ address: '0xAbC' }]);
});
