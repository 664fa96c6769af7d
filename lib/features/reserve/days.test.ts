import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { testPortal } from '@/lib/local/testing/portal';

import { flowTotals, listDays, reserveSeries } from './day-queries';
import { listFlows } from './queries';

/**
 * The sums by day that triggers keep beside the mirror, against the same sums worked out from every flow, after every kind
 * of change and after any of it was taken back.
 */
const CHAIN = 31337;
const KINDS = ['FUNDED', 'WITHDRAWN', 'MINTED', 'REDEEMED', 'ISSUED'];

const portal = testPortal();
let client: Client;

beforeAll(async () => {
  client = new Client({ connectionString: portal.url });
  await client.connect();
});
beforeEach(async () => {
  await client.query('SELECT chain_forget($1)', [CHAIN]);
});
afterAll(() => client.end());
afterEach(expectExact);

/** As the indexer does: cursor first, all in one transaction, with the way back kept for a block that may go. */
async function write(block: number, time: string, ...statements: string[]): Promise<void> {
  await client.query('BEGIN');
  await client.query(
    `SELECT set_config('gridhall.indexer', 'on', true), set_config('gridhall.block', $1, true)`,
    [String(block)],
  );
  await client.query(
    `INSERT INTO chain_cursor VALUES (${CHAIN}, ${block}, '0x', '${time}', 0, ${block}, '${time}', now())
     ON CONFLICT ("chainId") DO UPDATE SET "blockNumber" = excluded."blockNumber", "blockTime" = excluded."blockTime"`,
  );
  for (const statement of statements) await client.query(statement);
  await client.query('COMMIT');
}

async function rollback(to: number): Promise<void> {
  await client.query('BEGIN');
  await client.query(`SELECT set_config('gridhall.indexer', 'on', true)`);
  await client.query('SELECT chain_rollback($1, $2)', [CHAIN, to]);
  await client.query('COMMIT');
}

type Flow = { kind: string; money?: number; hours?: number; assets?: number; supply?: number };

/** As the mirror's buffer writes: one statement for the flows of a transaction. */
const flows = (block: number, time: string, ...list: Flow[]) =>
  `INSERT INTO chain_reserve_flow VALUES ${list
    .map(
      ({ kind, money = 0, hours = 0, assets = 0, supply = 0 }, index) =>
        `(${CHAIN}, ${block}, ${index}, '${time}', '0x', '${kind}', '0x', ${money}, ${hours}, ${assets}, ${supply}, NULL)`,
    )
    .join(', ')}`;
const peg = (block: number, time: string, price: string) =>
  `INSERT INTO chain_peg_change VALUES (${CHAIN}, ${block}, 99, '${time}', '0x', '0x', ${price}, 0, 0, 0, 0, 0)`;

const DAY = `("time" AT TIME ZONE 'UTC')::date::text`;

async function expectExact(): Promise<void> {
  const { rows: kept } = await client.query(
    `SELECT day::text, kind, money::text, hours::text, count FROM reserve_day_flow ORDER BY 1, 2`,
  );
  const { rows: expected } = await client.query(
    `SELECT ${DAY} AS day, kind, sum(money)::text AS money, sum(hours)::text AS hours, count(*)::int AS count
     FROM chain_reserve_flow GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  expect(kept).toEqual(expected);
  const { rows: closings } = await client.query(
    `SELECT day::text, assets::text, supply::text FROM reserve_day ORDER BY 1`,
  );
  const { rows: last } = await client.query(
    `SELECT DISTINCT ON (${DAY}) ${DAY} AS day, assets::text, supply::text FROM chain_reserve_flow
     ORDER BY 1, "blockNumber" DESC, "logIndex" DESC`,
  );
  expect(closings).toEqual(last);
}

describe('a window', () => {
  it('holds whole days of UTC, today’s among them, and not the second before the first', async () => {
    await write(
      1,
      '2026-03-01T00:00:00Z',
      flows(1, '2026-03-01T23:59:59Z', { kind: 'FUNDED', money: 1 }),
    );
    await write(
      2,
      '2026-03-02T00:00:00Z',
      flows(2, '2026-03-02T00:00:00Z', { kind: 'FUNDED', money: 10 }),
    );
    await write(
      3,
      '2026-03-08T23:59:59Z',
      flows(3, '2026-03-08T23:59:59Z', { kind: 'FUNDED', money: 100 }),
    );
    const [week, month] = await flowTotals([7, 30]);
    expect(week?.totals.FUNDED).toEqual({ money: 110n, hours: 0n, count: 2 });
    expect(month?.totals.FUNDED).toEqual({ money: 111n, hours: 0n, count: 3 });
    await write(4, '2026-03-09T00:00:00Z');
    expect((await flowTotals([7]))[0]?.totals.FUNDED.money).toBe(100n);
  });

  it('keeps kinds apart, and amounts beyond 2^53 to the unit', async () => {
    await write(
      1,
      '2026-03-01T12:00:00Z',
      `INSERT INTO chain_reserve_flow VALUES
         (${CHAIN}, 1, 0, '2026-03-01', '0x', 'MINTED', '0x', 7, 9007199254740993000000000000000001, 0, 0, NULL),
         (${CHAIN}, 1, 1, '2026-03-01', '0x', 'REDEEMED', '0x', 5, 2, 0, 0, NULL)`,
    );
    const [week] = await flowTotals([7]);
    expect(week?.totals).toMatchObject({
      MINTED: { money: 7n, hours: 9007199254740993000000000000000001n, count: 1 },
      REDEEMED: { money: 5n, hours: 2n, count: 1 },
      ISSUED: { money: 0n, hours: 0n, count: 0 },
    });
  });
});

describe('the series', () => {
  const HOUR = '1000000000000000000';
  it('has the end of each day on which reserve or price changed, with the price of that day', async () => {
    const supply = Number(HOUR);
    await write(
      1,
      '2026-03-01T08:00:00Z',
      flows(1, '2026-03-01T08:00:00Z', { kind: 'FUNDED', assets: 5 }),
    );
    await write(2, '2026-03-01T09:00:00Z', peg(2, '2026-03-01T09:00:00Z', '3'));
    await write(
      3,
      '2026-03-03T08:00:00Z',
      flows(
        3,
        '2026-03-03T08:00:00Z',
        { kind: 'MINTED', assets: 8, supply },
        { kind: 'MINTED', assets: 11, supply },
      ),
    );
    await write(4, '2026-03-05T08:00:00Z', peg(4, '2026-03-05T08:00:00Z', '4'));
    const brief = (await reserveSeries()).map(({ time, assets, price, liabilities }) => [
      time.toISOString().slice(0, 10),
      ...[assets, price, liabilities],
    ]);
    expect(brief).toEqual([
      ['2026-03-01', 5n, 3n, 0n],
      ['2026-03-03', 11n, 3n, 3n],
      ['2026-03-05', 11n, 4n, 4n],
    ]);
    // A part of it begins with what stood before it.
    expect(await reserveSeries({ from: '2026-03-05' })).toMatchObject([{ assets: 11n, price: 4n }]);
    expect(await reserveSeries({ from: '2026-03-02', to: '2026-03-04' })).toHaveLength(1);
    expect((await listDays()).map(({ day, flows }) => [day, flows.MINTED.count])).toEqual([
      ['2026-03-01', 0],
      ['2026-03-03', 2],
      ['2026-03-05', 0],
    ]);
  });
});

it('a block that is taken back takes its part of the day, and the day if nothing is left of it', async () => {
  const mint = (money: number, assets: number) => ({ kind: 'MINTED', money, assets });
  await write(1, '2026-03-01T10:00:00Z', flows(1, '2026-03-01T10:00:00Z', mint(1, 1)));
  await write(2, '2026-03-01T11:00:00Z', flows(2, '2026-03-01T11:00:00Z', mint(10, 11)));
  await write(3, '2026-03-02T11:00:00Z', flows(3, '2026-03-02T11:00:00Z', mint(100, 111)));
  await rollback(2);
  expect((await listDays()).map(({ day, assets }) => [day, assets])).toEqual([['2026-03-01', 11n]]);
  await rollback(1);
  expect((await listDays()).map(({ day, assets }) => [day, assets])).toEqual([['2026-03-01', 1n]]);
  expect((await listFlows({ kind: 'MINTED' })).total).toBe(1);
  await rollback(0);
  expect(await listDays()).toEqual([]);
});

it('a flow that was written twice counts once', async () => {
  const once = flows(1, '2026-03-01T10:00:00Z', { kind: 'FUNDED', money: 4, assets: 4 });
  await write(1, '2026-03-01T10:00:00Z', once);
  await write(
    2,
    '2026-03-01T10:00:01Z',
    `${once} ON CONFLICT ("chainId", "blockNumber", "logIndex") DO UPDATE SET money = excluded.money`,
  );
  expect((await flowTotals([7]))[0]?.totals.FUNDED).toMatchObject({ money: 4n, count: 1 });
});

it('is exact after two hundred changes and rollbacks in seeded order, and the rebuild changes nothing', async () => {
  let state = 20_261_130;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  const hoursAt = [0];
  for (let round = 0; round < 200; round++) {
    if (next(5) === 0 && hoursAt.length > 4) {
      hoursAt.length -= 1 + next(3);
      await rollback(hoursAt.length - 1);
    } else {
      const hour = (hoursAt.at(-1) ?? 0) + next(9);
      const time = new Date(Date.UTC(2026, 0, 1, hour)).toISOString();
      const block = hoursAt.length;
      hoursAt.push(hour);
      const list = Array.from({ length: next(4) }, () => ({
        ...{ kind: KINDS[next(5)] ?? '', money: next(1_000), hours: next(1_000) },
        ...{ assets: next(1_000), supply: next(1_000) },
      }));
      await write(block, time, ...(list.length > 0 ? [flows(block, time, ...list)] : []));
    }
    await expectExact();
  }
  await client.query('SELECT reserve_rebuild($1)', [CHAIN]);
  await expectExact();
}, 180_000);
