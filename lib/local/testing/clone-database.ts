import { randomUUID } from 'node:crypto';

import { Client } from 'pg';

import { createDb, type Db } from '@/lib/db/client';

import { TEMPLATE_DATABASE } from './template';

export type TestDatabase = {
  url: string;
  db: Db;
  /** Closes `db`, ends every other session on the database and removes it. */
  drop(): Promise<void>;
};

/** A database of its own, cloned from the migrated template of the server at `serverUrl`. */
export async function cloneDatabase(serverUrl: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await run(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE_DATABASE}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const db = createDb(url.href);
  return {
    url: url.href,
    db,
    drop: async () => {
      await db.$disconnect();
      await run(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
