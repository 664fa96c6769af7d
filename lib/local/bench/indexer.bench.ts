import { Pool } from 'pg';
import { numberToHex } from 'viem';

import { createDb } from '@/lib/db/client';
import { events } from '@/lib/indexer/mirror/tables';
import { ask, type Node } from '@/lib/indexer/node/ask';
import { createNode } from '@/lib/indexer/node/create-node';
import { syncToHead } from '@/lib/indexer/sync-to-head';
import { encodeCall, startTestChain, type TestChain } from '@/lib/indexer/testing/chain';
import { prepareProgramme } from '@/lib/indexer/testing/random-acts';

import { withBenchDatabase } from './database';
import type { Metric } from './metric';
import { median, timed } from './statistics';

/** Transactions in one block, in turn a purchase of hours (two events) and a transfer of some (one). */
const PER_BLOCK = 200;
const BLOCKS = Number(process.env.GRIDHALL_BENCH_BLOCKS ?? 100);
const FINAL_DEPTH = 2;
const RAW_BATCH = 1_000;
const ROUNDS = 4;

const COLUMNS = events.columns;

type Column = keyof typeof COLUMNS;

/**
 * The indexer from an empty mirror to the head of a chain full of purchases and transfers, beside the bare insertion of the same event
 * rows into the same columns and indices. Ingesting means: read from the node, checked, decoded, balances and supply
 * derived, written with the cursor. The ratio is of what the indexer and Postgres do: the node's answers were recorded
 * before. With the node beside it on the same two cores it is `with_node`, which tells more of the node.
 */
export function indexerBench(): Promise<Metric[]> {
  return withBenchDatabase(async ({ databaseUrl }) => {
    const chain = await startTestChain({ finalDepth: FINAL_DEPTH });
    try {
      await fillChain(chain);
      return await measure(chain, databaseUrl);
    } finally {
      await chain.stop();
    }
  });
}

async function fillChain(chain: TestChain): Promise<void> {
  const { client, deployment, people, offices } = chain;
  await prepareProgramme(chain);
  await client.setAutomine(false);
  await client.setBlockGasLimit({ gasLimit: 1_000_000_000n });
  const wallet = createNode([chain.url]);
  const accounts = [...people, ...Object.values(offices)];
  for (const account of people)
    await chain.send(account, 'Reserve', 'mint', [10n ** 21n, 2n ** 200n, account]);
  await client.mine({ blocks: 1 });
  // Given here, because the node numbers a batch's transactions before it takes the first.
  const nonces = await Promise.all(
    people.map((address) => client.getTransactionCount({ address })),
  );
  const send = (block: number, index: number) => {
    const to = accounts[(index * 7 + block) % accounts.length];
    const hours = BigInt(index + 1) * 10n ** 15n;
    const call =
      index % 2 === 0
        ? (['Reserve', 'mint', [hours, 2n ** 200n, to]] as const)
        : (['ComputeToken', 'transfer', [to, hours / 2n]] as const);
    // Each person mints, then transfers.
    const person = (index >> 1) % people.length;
    const transaction = {
      from: people[person],
      to: deployment.addresses[call[0]],
      data: encodeCall(call[0], call[1], [...call[2]]),
      gas: numberToHex(300_000),
      nonce: numberToHex(nonces[person]!++),
    };
    return ask(wallet, 'eth_sendTransaction', [transaction]);
  };
  for (let block = 0; block < BLOCKS; block++) {
    await Promise.all(Array.from({ length: PER_BLOCK }, (_, index) => send(block, index)));
    await client.mine({ blocks: 1 });
  }
  await client.mine({ blocks: FINAL_DEPTH });
}

async function measure(chain: TestChain, url: string): Promise<Metric[]> {
  const db = createDb(url);
  const pool = new Pool({ connectionString: url, max: 1 });
  const { deployment } = chain;
  const live = createNode([chain.url]);
  const recorded = recordingNode(live);
  const ingest = async (client: Node) => {
    await pool.query(`SELECT chain_forget($1)`, [deployment.chainId]);
    await pool.query('VACUUM chain_event');
    return timed(() => syncToHead({ db, client, deployment }));
  };
  try {
    // Warms up, and records.
    await ingest(recorded);
    const count = await db.chainEvent.count();
    const spent = { live: [] as number[], recorded: [] as number[], raw: [] as number[] };
    // In turn, so that a slow moment of the machine falls on all.
    for (let round = 0; round < ROUNDS; round++) {
      spent.live.push(await ingest(live));
      spent.raw.push(await insertRaw(pool));
      spent.recorded.push(await ingest(recorded));
      spent.raw.push(await insertRaw(pool));
    }
    const rate = (milliseconds: number[]) => (count * 1_000) / median(milliseconds);
    const raw = rate(spent.raw);
    return [
      {
        name: 'indexer.vs_raw_insert',
        value: rate(spent.recorded) / raw,
        unit: 'ratio',
        target: { atLeast: 0.5 },
      },
      { name: 'indexer.events', value: rate(spent.recorded), unit: 'events/s' },
      { name: 'indexer.raw_insert', value: raw, unit: 'rows/s' },
      { name: 'indexer.events_with_node', value: rate(spent.live), unit: 'events/s' },
      { name: 'indexer.with_node_vs_raw_insert', value: rate(spent.live) / raw, unit: 'ratio' },
    ];
  } finally {
    await db.$disconnect();
    await pool.end();
  }
}

/**
 * Answers each request a second time from what the node said the first time, as text that is parsed again. What is left
 * is the indexer and Postgres: a node makes an answer at some forty microseconds for each receipt, elsewhere than here.
 */
function recordingNode(node: Node): Node {
  const answers = new Map<string, string>();
  const request = async ({ method, params }: { method: string; params: unknown[] }) => {
    const key = JSON.stringify([method, params]);
    const answer = answers.get(key) ?? JSON.stringify(await ask(node, method, params));
    answers.set(key, answer);
    return JSON.parse(answer) as unknown;
  };
  return { request: request as Node['request'] };
}

/** Inserts the rows that the indexer made, as they are, by UNNEST in batches; the time of the insertions alone. */
async function insertRaw(pool: Pool): Promise<number> {
  const names = Object.keys(COLUMNS) as Column[];
  const list = names.map((name) => `"${name}"`).join(', ');
  await pool.query('DROP TABLE IF EXISTS raw_event');
  await pool.query('CREATE TABLE raw_event (LIKE chain_event INCLUDING ALL)');
  const { rows } = await pool.query<Record<Column, unknown>>(
    `SELECT ${names.map((name) => `"${name}"::text`).join(', ')} FROM chain_event`,
  );
  const arrays = names.map((name, index) => `$${index + 1}::${COLUMNS[name]}[]`).join(', ');
  const statement = `INSERT INTO raw_event (${list}) SELECT * FROM unnest(${arrays})`;
  let spent = 0;
  for (let from = 0; from < rows.length; from += RAW_BATCH) {
    const batch = rows.slice(from, from + RAW_BATCH);
    const parameters = names.map((name) => batch.map((row) => row[name]));
    spent += await timed(() => pool.query(statement, parameters));
  }
  return spent;
}
