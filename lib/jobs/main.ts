import { Logger as WorkerLogger, parseCronItems, run } from 'graphile-worker';
import pino from 'pino';

import { publicLogKey } from '@/lib/audit/checkpoint';
import { createDb } from '@/lib/db/client';
import { env } from '@/lib/env';
import { mailingFromEnv } from '@/lib/mail/from-env';

import { anchoringFromEnv } from './anchor/from-env';
import { publishingFromEnv } from './prices/from-env';
import { createTasks, CRON } from './tasks';

/**
 * The worker's process: node --conditions=react-server --import tsx lib/jobs/main.ts
 * Ends with 0 on SIGTERM or SIGINT, after the tasks in hand.
 */
const { DATABASE_URL, LOG_LEVEL, CHAIN_ID: chainId, GRIDHALL_HEARTBEAT_DAYS } = env();
const log = pino({ name: 'worker', level: LOG_LEVEL });
const db = createDb(DATABASE_URL);
const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());

const anchoring = anchoringFromEnv();
if (anchoring) {
  const { origin, key } = anchoring.log;
  log.info({ key: publicLogKey(origin, key) }, 'checkpoints are signed under this key');
} else
  log.warn('GRIDHALL_LOG_KEY or GRIDHALL_ANCHOR_KEY is missing: the audit log is not anchored');

const publishing = publishingFromEnv();
if (!publishing)
  log.warn('GRIDHALL_PRICE_SOURCES or GRIDHALL_REPORTER_KEYS is missing: no prices are published');

const mailing = mailingFromEnv();
if (!mailing) log.warn('SMTP_URL is missing: mails are kept and not sent');

try {
  const runner = await run({
    connectionString: DATABASE_URL,
    maxPoolSize: 5,
    concurrency: 3,
    // Ours, so that the process ends with 0 and the database is left in order.
    noHandleSignals: true,
    taskList: createTasks({
      db,
      chainId,
      heartbeatDays: GRIDHALL_HEARTBEAT_DAYS,
      log,
      anchoring,
      publishing,
      mailing,
      signal: stop.signal,
    }),
    parsedCronItems: parseCronItems(CRON),
    logger: new WorkerLogger(() => (level, message, meta) => {
      // Its own account of every job is noise at the level of info.
      log[level === 'info' ? 'debug' : level === 'warning' ? 'warn' : level](meta ?? {}, message);
    }),
  });
  const stopRunner = () => void runner.stop().catch(() => undefined);
  stop.signal.addEventListener('abort', stopRunner);
  // Now, not at the next full minute.
  for (const task of [
    'publish-prices',
    'anchor-log',
    'log-chain-acts',
    'remind-expiry',
    'send-mail',
    'write-letters',
    'keep-days',
    'keep-online',
    'keep-power',
    'watch-concentration',
    'keep-partitions',
    'roll-up-nodes',
  ])
    await runner.addJob(task, {}, { jobKey: task });
  log.info('working');
  // Asked to stop while it started.
  if (stop.signal.aborted) stopRunner();
  await runner.promise;
} catch (error) {
  log.fatal({ err: error }, 'stopped');
  process.exitCode = 1;
} finally {
  await db.$disconnect();
}
log.info('ended');
