import { setTimeout as sleep } from 'node:timers/promises';

import { Client } from 'pg';

/** First half of the advisory lock's name, "grid" in ASCII; the second half is the chain id. */
const LOCK_SPACE = 0x67726964;
/** Pause before the database is asked for the lock again after it went away. */
const RECONNECT_MS = 1_000;

export type Lock = {
  /** Aborts when the session that holds the lock ends: another instance may have it now. */
  lost: AbortSignal;
  release(): Promise<void>;
};

export type AcquireLockOptions = {
  databaseUrl: string;
  chainId: number;
  signal: AbortSignal;
  /** Another instance holds the lock; this one waits. */
  onStandBy?: () => void;
  onUnreachable?: (error: unknown) => void;
};

/**
 * The right to index one chain: a session-level advisory lock on a connection of its own. Postgres gives it to the next
 * in line the moment the holder's session ends, also by kill -9. Waits as long as it takes; rejects when `signal` aborts.
 *
 * It keeps two instances from doing the same work. That no two write is what the cursor's compare-and-set is for.
 */
export async function acquireLock(options: AcquireLockOptions): Promise<Lock> {
  const { signal, onUnreachable } = options;
  for (;;) {
    signal.throwIfAborted();
    try {
      return await tryAcquire(options);
    } catch (error) {
      signal.throwIfAborted();
      onUnreachable?.(error);
      await sleep(RECONNECT_MS, undefined, { signal });
    }
  }
}

async function tryAcquire(options: AcquireLockOptions): Promise<Lock> {
  const { databaseUrl, chainId, signal, onStandBy } = options;
  const client = new Client({
    connectionString: databaseUrl,
    keepAlive: true,
    application_name: 'gridhall indexer lock',
  });
  const lost = new AbortController();
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  // Ends a wait for the lock as well: Postgres forgets a waiter whose connection closes.
  const giveUp = () => void client.end();
  try {
    await client.connect();
    signal.addEventListener('abort', giveUp, { once: true });
    // A holder whose machine lost power is noticed within half a minute, not after the two hours of TCP's default.
    await client.query(
      'SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 4',
    );
    const key = [LOCK_SPACE, chainId];
    const { rows } = await client.query<{ held: boolean }>(
      'SELECT pg_try_advisory_lock($1, $2) AS held',
      key,
    );
    if (!rows[0]?.held) {
      onStandBy?.();
      await client.query('SELECT pg_advisory_lock($1, $2)', key);
    }
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
  return { lost: lost.signal, release: () => client.end() };
}
