import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Client } from 'pg';

import { forgetChain } from './chain';
import { startChild, typescript, type Child } from './child';
import type { Servers } from './servers';

const markerOf = (dataDir: string) => join(dataDir, 'history.json');

/** Whether the demonstration's history was played here to its end. */
export function isHistoryPlayed(dataDir: string): boolean {
  return existsSync(markerOf(dataDir));
}

/**
 * Clears what an interrupted history left, before the chain starts: half a history fits neither the story nor the
 * database.
 */
export function forgetHalfHistory(dataDir: string): void {
  if (isHistoryPlayed(dataDir)) return;
  forgetChain(dataDir);
  rmSync(join(dataDir, 'deployments'), { recursive: true, force: true });
}

/** The database's side of the same: ours is made anew; one that was given must be empty. */
export async function requireEmptyDatabase(
  { postgres, databaseUrl }: Pick<Servers, 'postgres' | 'databaseUrl'>,
  database: string,
): Promise<void> {
  if (postgres) return postgres.recreateDatabase(database);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ known: boolean }>(
      `SELECT to_regclass('audit_entry') IS NOT NULL AS known`,
    );
    if (rows[0]?.known)
      throw new Error(
        'DATABASE_URL names a database that already holds a programme, and the local chain is new: give an empty database, or RPC_URL as well.',
      );
  } finally {
    await client.end();
  }
}

export type PlayOptions = {
  dataDir: string;
  env: Record<string, string>;
  onStart: (child: Child) => void;
  onPercent: (percent: string) => void;
};

/** Plays the history to its end. */
export async function playDemo({ dataDir, env, onStart, onPercent }: PlayOptions): Promise<void> {
  const log = join(dataDir, 'history.log');
  const child = startChild({
    name: 'history',
    args: typescript('lib/local/play-demo.ts'),
    env,
    log,
  });
  onStart(child);
  const timer = setInterval(() => onPercent(lastPercent(log)), 1_000);
  const { code } = await child.ended;
  clearInterval(timer);
  if (code !== 0)
    throw new Error(`The demonstration's history could not be played:\n${child.lastWords()}`);
}

/** From now on a start goes on from the chain and the database as they are saved. */
export function markHistoryPlayed(dataDir: string): void {
  writeFileSync(markerOf(dataDir), `${JSON.stringify({ playedAt: new Date() })}\n`);
}

function lastPercent(log: string): string {
  const numbers = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .filter((line) => /^\d+$/.test(line));
  return `${numbers.at(-1) ?? 0} %`;
}
