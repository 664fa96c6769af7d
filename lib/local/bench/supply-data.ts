import { Client } from 'pg';

/** Providers and GPUs of the measurement; half of the hardware lines are of a second class. */
export const PROVIDERS = 500_000;
const CHUNK = 50_000;

const CLASSES = [
  ['H100-SXM5-80', '1000000000000000000'],
  ['H100-PCIE-80', '675000000000000000'],
  ['H200-SXM-141', '1197000000000000000'],
  ['A100-SXM-80', '438000000000000000'],
  ['L40S-48', '307000000000000000'],
  ['L4-24', '62000000000000000'],
];
const REGIONS = 26;

/** Everything follows from the number of a row, so that two runs measure the same register. */
const number = (salt: string, below: number) =>
  `(hashint8(g + ${salt.length * 7_919}) & 2147483647) % ${below}`;
const address = `'0x' || substr(md5('provider ' || g) || md5(g::text), 1, 40)`;
const region = `'CH-' || chr(65 + (${number('r', REGIONS)})) || chr(65 + (${number('r', REGIONS)}) % 7)`;

/**
 * A register of half a million providers with five million GPUs, of whom nine in ten are certified and live. Written as the
 * indexer writes: the triggers work out every sum. Returns the GPUs and the seconds that it took.
 */
export async function fillRegister(
  databaseUrl: string,
  chainId: number,
): Promise<{ units: number; seconds: number }> {
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
    await asIndexer(
      `INSERT INTO chain_cursor VALUES (${chainId}, 1000, '0x', '2026-11-22T12:00:00Z', 990, 1000, '2026-11-22T12:00:00Z', now())`,
      ...CLASSES.map(
        ([classId, weight]) =>
          `INSERT INTO chain_hardware_class VALUES (${chainId}, '${classId}', ${weight}, '0x', false, now(), 1)`,
      ),
    );
    await client.query(
      `INSERT INTO organisation (id, kind, name, "registrationNumber", region, "contactEmail", wallet, demo)
       SELECT md5('organisation ' || g)::uuid, 'PROVIDER', initcap(substr(md5('name' || g), 1, 7)) || ' Compute ' || g,
         'CHE-' || g, 'CH-ZG', 'a@example.ch', ${address}, true
       FROM generate_series(1, ${PROVIDERS}) AS g`,
    );
    // Built once at the end, as for any mirror that is filled at once; the sums themselves come from the triggers.
    const { rows: lists } = await client.query<{ name: string; definition: string }>(
      `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
       WHERE tablename = 'supply_provider' AND indexdef LIKE '%gin%'`,
    );
    for (const { name } of lists) await client.query(`DROP INDEX "${name}"`);
    for (let from = 1; from <= PROVIDERS; from += CHUNK) {
      const series = `generate_series(${from}, ${from + CHUNK - 1}) AS g`;
      const line = (cls: string, units: string, where: string) =>
        `INSERT INTO chain_inventory
         SELECT ${chainId}, ${address}, (ARRAY[${CLASSES.map(([id]) => `'${id}'`).join(', ')}])[1 + ${cls}], ${units}, 1
         FROM ${series} WHERE ${where}`;
      await asIndexer(
        line(number('a', 3), `1 + ${number('units', 13)}`, 'true'),
        line(`3 + ${number('bb', 3)}`, `1 + ${number('units2', 11)}`, 'g % 2 = 0'),
        `INSERT INTO chain_provider ("chainId", address, status, tier, region, "expiresAt", "appliedAt", "certifiedAt", "updatedAt", "blockNumber")
         SELECT ${chainId}, ${address},
           (CASE WHEN g % 20 = 7 THEN 'SUSPENDED' ELSE 'CERTIFIED' END)::"ProviderStatus", 1 + ${number('tier', 4)}, ${region},
           '2026-11-22T12:00:00Z'::timestamptz + ((g % 400) - 20) * interval '1 day', now(), now(), now(), 1
         FROM ${series}`,
      );
    }
    for (const { definition } of lists) await client.query(definition);
    await client.query('VACUUM ANALYZE');
    const { rows } = await client.query<{ units: string }>(
      'SELECT sum(units) AS units FROM chain_inventory',
    );
    return { units: Number(rows[0]?.units ?? 0), seconds: (performance.now() - started) / 1_000 };
  } finally {
    await client.end();
  }
}

/** A block later, of which the certificates of a day end. Milliseconds of the indexer's transaction. */
export async function writeBlock(
  databaseUrl: string,
  chainId: number,
  hours: number,
): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const started = performance.now();
    await client.query('BEGIN');
    await client.query(`SELECT set_config('gridhall.indexer', 'on', true)`);
    await client.query(
      `UPDATE chain_cursor SET "blockTime" = "blockTime" + $2 * interval '1 hour' WHERE "chainId" = $1`,
      [chainId, hours],
    );
    await client.query('COMMIT');
    return performance.now() - started;
  } finally {
    await client.end();
  }
}
