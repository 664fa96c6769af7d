import { createHash } from 'node:crypto';

import { Client } from 'pg';

/** Sums that triggers keep beside the mirror: functions of it, so that they must come out the same as well. */
const SUMS = [
  ...['supply_provider', 'supply_holding', 'supply_line', 'supply_region'],
  ...['reserve_day', 'reserve_day_flow'],
];

/** Everything that the mirror says about the chain, as text: tables in a fixed order, rows in the order of their text. */
export async function mirrorState(databaseUrl: string): Promise<Record<string, string[]>> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `SELECT tgrelid::regclass::text AS name FROM pg_trigger
       WHERE tgname = 'chain_guard' AND tgrelid <> 'chain_undo'::regclass ORDER BY 1`,
    );
    const state: Record<string, string[]> = {};
    for (const name of [...tables.rows.map(({ name }) => name), ...SUMS]) {
      // The cursor also says when the indexer looked; everything else comes from the chain.
      const columns = name === 'chain_cursor' ? `- 'updatedAt' - 'headNumber' - 'headTime'` : '';
      const rows = await client.query<{ row: string }>(
        `SELECT (to_jsonb(t) ${columns})::text AS row FROM ${name} AS t ORDER BY 1`,
      );
      state[name] = rows.rows.map(({ row }) => row);
    }
    return state;
  } finally {
    await client.end();
  }
}

export async function mirrorHash(databaseUrl: string): Promise<string> {
  return createHash('sha256')
    .update(JSON.stringify(await mirrorState(databaseUrl)))
    .digest('hex');
}
