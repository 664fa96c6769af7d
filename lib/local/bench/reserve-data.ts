import { Client } from 'pg';

/** Five years of days; token events in all, and of them the ones that went through the reserve: one in ten. */
export const DAYS = 1_826;
export const TOKEN_EVENTS = 10_000_000;
export const FLOWS = TOKEN_EVENTS / 10;
const CHUNK = 500_000;
const LAST = '2026-11-22T12:00:00Z';
/** Token events come evenly over the five years, one in each block. */
const STEP = `interval '1 day' * ${DAYS} / ${TOKEN_EVENTS}`;

/** Not random: what they are matters to no query here, and the lists over them are built in minutes instead of quarters. */
const hash = (digit: string) => `'0x${digit}' || lpad(to_hex(g), 63, '0')`;
const account = (number: string) => `'0x' || lpad(to_hex(${number}), 40, '0')`;
const time = `'${LAST}'::timestamptz - (${TOKEN_EVENTS} - g) * (${STEP})`;

/**
 * Five years of a busy token: transfers, and among them what the reserve sold, took back, was paid and issued, as the indexer
 * writes them, so that the triggers keep the sums by day. Returns the seconds that it took.
 */
export async function fillReserve(databaseUrl: string, chainId: number): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const started = performance.now();
  const asIndexer = async (...statements: string[]) => {
    await client.query('BEGIN');
    await client.query(
      `SELECT set_config('gridhall.indexer', 'on', true), set_config('gridhall.block', '', true)`,
    );
    for (const statement of statements) await client.query(statement);
    await client.query('COMMIT');
  };
  try {
    // Built once at the end, as for any table that is filled at once; the sums come from the triggers.
    const { rows: lists } = await client.query<{ name: string; definition: string }>(
      `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
       WHERE tablename IN ('chain_event', 'chain_reserve_flow') AND indexname NOT LIKE '%pkey'`,
    );
    for (const { name } of lists) await client.query(`DROP INDEX "${name}"`);
    await client.query('ALTER TABLE chain_event DROP CONSTRAINT chain_event_pkey');
    await asIndexer(
      `INSERT INTO chain_cursor VALUES
         (${chainId}, ${TOKEN_EVENTS}, '0x', '${LAST}', ${TOKEN_EVENTS - 2}, ${TOKEN_EVENTS}, '${LAST}', now())`,
      // The price moves each quarter.
      `INSERT INTO chain_peg_change
         SELECT ${chainId}, g, 0, ${time}, '0x', '0x', 2400000 + (g % 7) * 1000, 50, 50, 1000, 86400, 1e27
         FROM generate_series(1, ${TOKEN_EVENTS}, ${TOKEN_EVENTS / 20}) AS g`,
    );
    for (let from = 1; from <= TOKEN_EVENTS; from += CHUNK)
      await asIndexer(
        `INSERT INTO chain_event
           SELECT ${chainId}, ${hash('b')}, 0, g, ${time}, ${hash('a')}, ${account('g % 5000')},
             'ComputeToken', 'Transfer',
             jsonb_build_object('from', ${account('g % 5000')}, 'to', ${account('g % 7001')},
               'value', (1e18 * (1 + g % 90))::text),
             'account:' || ${account('g % 5000')}, NULL
           FROM generate_series(${from}, ${from + CHUNK - 1}) AS g`,
        // Per thousand: 700 sales, 250 redemptions, 20 payments in, 20 issues, 10 withdrawals. Assets and supply only rise
        // and fall with the number of the row: what they are matters to nobody here.
        `INSERT INTO chain_reserve_flow
           SELECT ${chainId}, g, 0, ${time}, ${hash('a')},
             (CASE WHEN g / 10 % 1000 < 700 THEN 'MINTED' WHEN g / 10 % 1000 < 950 THEN 'REDEEMED'
               WHEN g / 10 % 1000 < 970 THEN 'FUNDED' WHEN g / 10 % 1000 < 990 THEN 'ISSUED' ELSE 'WITHDRAWN' END)::"FlowKind",
             ${account('g % 5000')}, 2400000 * (1 + g % 90), 1e18 * (1 + g % 90),
             1e12 + g * 240000::bigint + g % 1000000, 1e22 + g * 1e16::numeric, NULL
           FROM generate_series(${from + 9}, ${from + CHUNK - 1}, 10) AS g`,
      );
    await asIndexer(
      `INSERT INTO chain_reserve ("chainId", assets, supply, "floorBps", "healthyBps", "blockNumber")
       SELECT "chainId", assets, supply, 10500, 11000, "blockNumber" FROM chain_reserve_flow
       WHERE "chainId" = ${chainId} ORDER BY "blockNumber" DESC LIMIT 1`,
    );
    await client.query(
      `ALTER TABLE chain_event ADD CONSTRAINT chain_event_pkey PRIMARY KEY ("chainId", "blockHash", "logIndex")`,
    );
    for (const { definition } of lists) await client.query(definition);
    await client.query('VACUUM ANALYZE');
    // What five years write to the disk in two minutes is not to be written while the page is asked for.
    await client.query('CHECKPOINT');
    return (performance.now() - started) / 1_000;
  } finally {
    await client.end();
  }
}

/** A later block with one sale, which may still be reorganised. Milliseconds of the indexer's transaction. */
export async function writeSale(
  databaseUrl: string,
  chainId: number,
  index: number,
): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const block = TOKEN_EVENTS + 1 + index;
    const started = performance.now();
    await client.query('BEGIN');
    await client.query(
      `SELECT set_config('gridhall.indexer', 'on', true), set_config('gridhall.block', $1, true)`,
      [String(block)],
    );
    await client.query(
      `INSERT INTO chain_reserve_flow VALUES
         ($1, $2, 0, '${LAST}', '0x', 'MINTED', '0x', 2400000, 1e18, 1e13, 1e23, NULL)`,
      [chainId, block],
    );
    await client.query('COMMIT');
    return performance.now() - started;
  } finally {
    await client.end();
  }
}
