import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { isRetryable } from './errors';
import { severConnections } from './testing/sever';

const CHAIN = 31337;

let database: TestDatabase;
let client: Client;

/** Runs statements as the indexer does: in one transaction, for a block that may go, or for a final one. */
async function write(block: number | 'final', ...statements: string[]): Promise<void> {
  await client.query('BEGIN');
  await client.query(
    `SELECT set_config('gridhall.indexer', 'on', true), set_config('gridhall.block', $1, true)`,
    [block === 'final' ? '' : String(block)],
  );
  for (const statement of statements) await client.query(statement);
  await client.query('COMMIT');
}

const balance = (account: string, amount: string, block: number) =>
  `INSERT INTO chain_balance VALUES (${CHAIN}, '${account}', ${amount}, false, ${block})
   ON CONFLICT ("chainId", account) DO UPDATE SET balance = EXCLUDED.balance, "blockNumber" = EXCLUDED."blockNumber"`;

const rowsOf = async (table: string) =>
  (
    await client.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t ORDER BY 1`)
  ).rows.map(({ row }) => row);

beforeAll(async () => {
  database = await createTestDatabase();
});

beforeEach(async () => {
  client = new Client({ connectionString: database.url });
  // Some tests end its session from outside.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('SELECT chain_forget($1)', [CHAIN]);
});

afterEach(() => client.end().catch(() => undefined));
afterAll(() => database?.drop());

describe('chain_rollback', () => {
  it('puts back changed and deleted rows and takes new ones away, to the last digit', async () => {
    const widest = (2n ** 256n - 1n).toString();
    await write('final', balance('a', widest, 1), balance('b', '2', 1));
    const before = await rowsOf('chain_balance');
    await write(
      2,
      balance('a', '3', 2),
      `DELETE FROM chain_balance WHERE account = 'b'`,
      balance('c', '4', 2),
    );
    await write(3, balance('a', '5', 3), balance('b', '6', 3), balance('c', '7', 3));

    await write('final', `SELECT chain_rollback(${CHAIN}, 1)`);
    expect(await rowsOf('chain_balance')).toEqual(before);
    expect(await rowsOf('chain_undo')).toEqual([]);
  });

  it('goes back to any block between', async () => {
    const states: string[][] = [];
    for (let block = 1; block <= 5; block++) {
      await write(block, balance('a', String(block), block), balance(`n${block}`, '1', block));
      states.push(await rowsOf('chain_balance'));
    }
    for (let block = 4; block >= 1; block--) {
      await write('final', `SELECT chain_rollback(${CHAIN}, ${block})`);
      expect(await rowsOf('chain_balance')).toEqual(states[block - 1]);
    }
  });

  it('undoes a row that came and went within one block', async () => {
    await write(2, balance('a', '1', 2), `DELETE FROM chain_balance WHERE account = 'a'`);
    await write('final', `SELECT chain_rollback(${CHAIN}, 1)`);
    expect(await rowsOf('chain_balance')).toEqual([]);
  });

  it('keeps times, lists, JSON and absent values of wide rows', async () => {
    const operation = (status: string) =>
      `INSERT INTO chain_operation ("chainId", "operationId", nonce, status, caller, target, contract, args, data,
         "scheduledAt", "readyAt", "expiresAt", "scheduledTx", "blockNumber")
       VALUES (${CHAIN}, '0x1', 1, '${status}', 'c', 't', 'Reserve', '{"a": ["1", {"b": null}]}', '0x',
         '2026-11-22T10:00:00Z', '9999-12-31T23:59:59Z', '2026-11-22T10:00:01Z', '0x', 1)
       ON CONFLICT ("chainId", "operationId", nonce) DO UPDATE SET status = EXCLUDED.status, args = NULL`;
    await write('final', operation('SCHEDULED'));
    const before = await rowsOf('chain_operation');
    await write(2, operation('CANCELED'));
    expect(await rowsOf('chain_operation')).not.toEqual(before);
    await write('final', `SELECT chain_rollback(${CHAIN}, 1)`);
    expect(await rowsOf('chain_operation')).toEqual(before);
  });

  it('leaves another chain alone', async () => {
    const other = `INSERT INTO chain_balance VALUES (5, 'a', 1, false, 9)`;
    await write(9, balance('a', '1', 9), other);
    await write('final', `SELECT chain_rollback(${CHAIN}, 1)`);
    expect(await rowsOf('chain_balance')).toEqual(['(5,a,1,f,9)']);
    await client.query('SELECT chain_forget(5)');
  });
});

describe('capture', () => {
  it('keeps nothing for final blocks, and forgets what has become final', async () => {
    await write('final', balance('a', '1', 1));
    expect(await rowsOf('chain_undo')).toEqual([]);
    await write(2, balance('a', '2', 2));
    await write(3, balance('a', '3', 3));
    await write('final', `SELECT chain_prune_undo(${CHAIN}, 2)`);
    const { rows } = await client.query('SELECT "blockNumber" FROM chain_undo');
    expect(rows).toEqual([{ blockNumber: '3' }]);
  });

  it('covers a table that a later migration adds', async () => {
    await client.query(
      'CREATE TABLE chain_lease ("chainId" int, id int, state text, PRIMARY KEY ("chainId", id))',
    );
    await client.query(`SELECT chain_mirror('chain_lease')`);
    await expect(client.query('DELETE FROM chain_lease')).rejects.toThrow(/one writer/);
    await write('final', `INSERT INTO chain_lease VALUES (${CHAIN}, 1, 'open')`);
    await write(2, `UPDATE chain_lease SET state = 'settled'`);
    await write('final', `SELECT chain_rollback(${CHAIN}, 1)`);
    expect(await rowsOf('chain_lease')).toEqual([`(${CHAIN},1,open)`]);
    await client.query('DROP TABLE chain_lease');
  });
});

describe('the guard', () => {
  it.each(['chain_cursor', 'chain_block', 'chain_event', 'chain_undo', 'chain_reserve'])(
    'refuses every write to %s from elsewhere',
    async (table) => {
      for (const statement of [`DELETE FROM ${table}`, `TRUNCATE ${table}`])
        await expect(client.query(statement)).rejects.toThrow(
          `${table} mirrors the chain and has one writer, the indexer`,
        );
    },
  );

  it('ends with the indexer’s transaction', async () => {
    await write('final', balance('a', '1', 1));
    await expect(client.query('DELETE FROM chain_balance')).rejects.toThrow(/one writer/);
  });
});

describe('a failure of the database', () => {
  it('that ends the session passes', async () => {
    const waiting = client.query('SELECT pg_sleep(30)').catch((error: unknown) => error);
    await severConnections(database.url);
    expect(isRetryable(await waiting)).toBe(true);
  });

  it('that is a mistake of ours does not pass', async () => {
    const twice = balance('a', '1', 1).replace(/ON CONFLICT[\s\S]*/, '');
    const failure = await write('final', twice, twice).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: '23505' });
    expect(isRetryable(failure)).toBe(false);
    await client.query('ROLLBACK');
  });

  it('comes through Prisma the same', async () => {
    const severed = database.db
      .$transaction(async (tx) => {
        await Promise.all([
          tx.$queryRaw`SELECT pg_sleep(30)::text`,
          severConnections(database.url),
        ]);
      })
      .catch((error: unknown) => error);
    expect(isRetryable(await severed)).toBe(true);
    const refused = await database.db.chainRound.deleteMany().catch((error: unknown) => error);
    expect(isRetryable(refused)).toBe(false);
  });
});
