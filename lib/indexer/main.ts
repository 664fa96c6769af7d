import { setMaxListeners } from 'node:events';

import pino from 'pino';

import { deployment } from '@/lib/chain/server/deployment';
import { createDb } from '@/lib/db/client';
import { env } from '@/lib/env';

import { follow } from './follow';
import { acquireLock } from './lock';
import { createNode } from './node/create-node';
import { describe } from './describe-event';

/**
 * The indexer's process: node --conditions=react-server --import tsx lib/indexer/main.ts
 * Ends with 0 on SIGTERM or SIGINT, with 1 on what no waiting heals.
 */
const POLL_MS = 500;

const { DATABASE_URL, LOG_LEVEL, CHAIN_ID } = env();
const log = pino({ name: 'indexer', level: LOG_LEVEL });
const stop = new AbortController();
setMaxListeners(0, stop.signal);
for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stop.abort());

const db = createDb(DATABASE_URL);
try {
  const program = deployment();
  const client = createNode();
  while (!stop.signal.aborted) {
    const lock = await acquireLock({
      databaseUrl: DATABASE_URL,
      chainId: CHAIN_ID,
      signal: stop.signal,
      onStandBy: () => log.info('another instance indexes this chain: standing by'),
      onUnreachable: (error) => log.warn({ error: messageOf(error) }, 'database out of reach'),
    });
    log.info({ chainId: CHAIN_ID, from: program.block.toString() }, 'indexing');
    let caughtUp = false;
    await follow({
      db,
      client,
      deployment: program,
      pollMs: POLL_MS,
      signal: AbortSignal.any([stop.signal, lock.lost]),
      onEvent: (event) => {
        const { level, ...fields } = describe(event);
        log[level](fields, event.type);
      },
      onCaughtUp: (tip) => {
        if (!caughtUp) log.info({ block: tip.number.toString() }, 'caught up');
        caughtUp = true;
      },
      onRetry: (error, waitMs) =>
        log.warn({ error: messageOf(error), waitMs: Math.round(waitMs) }, 'trying again'),
    });
    await lock.release().catch(() => undefined);
    if (!stop.signal.aborted) log.warn('the lock was lost: standing in line again');
  }
} catch (error) {
  if (!stop.signal.aborted) {
    log.fatal({ error: messageOf(error) }, 'stopped');
    process.exitCode = 1;
  }
} finally {
  await db.$disconnect();
}
log.info('ended');

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
