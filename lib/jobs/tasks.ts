import type { CronItem, JobHelpers, TaskList } from 'graphile-worker';
import type { Logger } from 'pino';

import type { Db } from '@/lib/db/client';

import { anchorLog } from './anchor-log';
import type { AnchorContext } from './anchor/context';
import { checkAnchoredLog } from './check-anchored-log';
import { expireSessions } from './expire-sessions';
import { logChainActs } from './log-chain-acts';

export type WorkerContext = {
  db: Db;
  log: Logger;
  /** Undefined in a worker without keys: it does the rest. */
  anchoring: Pick<AnchorContext, 'log' | 'chain'> | undefined;
};

/** Pause between two looks for final acts; a block takes longer on most networks. */
const CHAIN_ACTS_MS = 3_000;

/**
 * Every task can run at any time, in several workers at once, and be killed at any point. So none is put into a queue of
 * its own: a killed worker would keep such a queue locked for hours.
 */
export function createTasks(context: WorkerContext): TaskList {
  const { db, log, anchoring } = context;
  return {
    'anchor-log': reported(log, 'anchor-log', async () => {
      if (!anchoring) return;
      const { status, size } = await anchorLog({ db, now: new Date(), ...anchoring });
      log.debug({ status, size: size.toString() }, 'anchor-log');
    }),
    'check-log': reported(log, 'check-log', async () => {
      if (!anchoring) return;
      const size = await checkAnchoredLog({ db, chain: anchoring.chain });
      log.info({ size: size.toString() }, 'the log is what was anchored');
    }),
    'log-chain-acts': async (_payload, helpers) => {
      await reported(log, 'log-chain-acts', async () => {
        const count = await logChainActs({ db });
        if (count > 0) log.info({ count }, 'final acts reported');
      })();
      await again('log-chain-acts', CHAIN_ACTS_MS, helpers);
    },
    'expire-sessions': reported(log, 'expire-sessions', async () => {
      log.info(await expireSessions({ db, now: new Date() }), 'sessions expired');
    }),
  };
}

/** In UTC. What runs more often than each minute is only started here, in case it was lost with a killed worker. */
export const CRON: CronItem[] = [
  { task: 'anchor-log', match: '* * * * *', identifier: 'anchor-log' },
  {
    task: 'log-chain-acts',
    match: '* * * * *',
    identifier: 'log-chain-acts',
    options: { jobKey: 'log-chain-acts', jobKeyMode: 'preserve_run_at' },
  },
  { task: 'check-log', match: '41 * * * *', identifier: 'check-log' },
  { task: 'expire-sessions', match: '17 3 * * *', identifier: 'expire-sessions' },
];

/** A failure is logged and not retried: the next run does the same work. Retries would pile up while a node is away. */
function reported(log: Logger, task: string, run: () => Promise<void>): () => Promise<void> {
  return async () => {
    try {
      await run();
    } catch (error) {
      log.error({ err: error, task }, 'task failed');
    }
  };
}

/** The key keeps it at one waiting job, whoever asks. */
async function again(task: string, pauseMs: number, helpers: JobHelpers): Promise<void> {
  await helpers.addJob(task, {}, { jobKey: task, runAt: new Date(Date.now() + pauseMs) });
}
