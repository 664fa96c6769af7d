import { Client } from 'pg';

/**
 * Ends every session on the database at once. To Postgres that is the same as kill -9 of the program behind them: what
 * was not committed is gone.
 */
export async function severConnections(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
  } finally {
    await client.end();
  }
}
