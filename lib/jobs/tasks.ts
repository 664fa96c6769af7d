import type { CronItem, JobHelpers, TaskList } from 'graphile-worker';
import type { Logger } from 'pino';

import type { Db } from '@/lib/db/client';
import { removeUnusedPapers } from '@/lib/features/documents/commands/remove-unused-papers';
import { sweepFiles } from '@/lib/features/documents/commands/sweep-files';
import type { Mailing } from '@/lib/mail/from-env';
import { findChromium } from '@/lib/letters/find-chromium';
import { moneyFromChain, officeFromEnv } from '@/lib/letters/from-env';
import { fileShelf } from '@/lib/letters/shelf';
import { writeDueLetters } from '@/lib/letters/write-due-letters';
import { sendDueMail } from '@/lib/mail/send-due-mail';
import { BOARD_WATTS } from '@/lib/features/hardware/catalog';
import { keepDays } from '@/lib/features/supply/commands/keep-days';
import { keepOnline } from '@/lib/features/supply/commands/keep-online';
import { keepPower } from '@/lib/features/supply/commands/keep-power';
import { watchConcentration } from '@/lib/features/supply/commands/watch-concentration';
import { keepPartitions } from '@/lib/features/nodes/commands/keep-partitions';
import { rollUpNodes } from '@/lib/features/nodes/commands/roll-up-nodes';
import { watchNodes } from '@/lib/features/nodes/commands/watch-nodes';

import { anchorLog } from './anchor-log';
import type { AnchorContext } from './anchor/context';
import { checkAnchoredLog } from './check-anchored-log';
import { expireSessions } from './expire-sessions';
import { logChainActs } from './log-chain-acts';
import type { Publishing } from './prices/from-env';
import { publishPrices } from './publish-prices';
import { cancelOvertakenReminders, remindExpiry } from './remind-expiry';

export type WorkerContext = {
  db: Db;
  chainId: number;
  log: Logger;
  /** Days for which single heartbeats are kept. */
  heartbeatDays: number;
  /** Undefined in a worker without keys: it does the rest. */
  anchoring: Pick<AnchorContext, 'log' | 'chain'> | undefined;
  /** Undefined in a worker without price lists or keys. */
  publishing: Publishing | undefined;
  /** Undefined without a mail server: the mails wait. */
  mailing: Mailing | undefined;
  /** Aborted when the worker is asked to end. */
  signal: AbortSignal;
};

/** Pause between two looks for final acts; a block takes longer on most networks. */
const CHAIN_ACTS_MS = 3_000;

/** Pause between two looks for mails that are due. */
const MAIL_MS = 3_000;

/** Pause between two batches of letters. */
const LETTERS_MS = 5_000;

/**
 * Every task can run at any time, in several workers at once, and be killed at any point. So none is put into a queue of
 * its own: a killed worker would keep such a queue locked for hours.
 */
export function createTasks(context: WorkerContext): TaskList {
  const { db, chainId, heartbeatDays, log, anchoring, mailing, publishing, signal } = context;
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
    'send-mail': async (_payload, helpers) => {
      if (!mailing) return;
      await reported(log, 'send-mail', async () => {
        await cancelOvertakenReminders({ db, chainId, now: new Date() });
        const count = await sendDueMail({ db, mailing, log, now: () => new Date(), signal });
        if (count > 0) log.info({ count }, 'mails sent');
      })();
      await again('send-mail', MAIL_MS, helpers);
    },
    'write-letters': async (_payload, helpers) => {
      await reported(log, 'write-letters', async () => {
        const count = await writeDueLetters({
          ...{ db, chainId, log, signal },
          shelf: fileShelf(),
          office: officeFromEnv(),
          money: moneyFromChain,
          chromium: findChromium,
          now: () => new Date(),
        });
        if (count > 0) log.info({ count }, 'decision letters written');
      })();
      await again('write-letters', LETTERS_MS, helpers);
    },
    'publish-prices': async (_payload, helpers) => {
      if (!publishing) return;
      await reported(log, 'publish-prices', async () => {
        const clock = () => new Date();
        const outcome = await publishPrices({
          ...{ db, log, signal, clock, now: clock() },
          ...publishing,
        });
        log[outcome.status === 'quiet' ? 'debug' : 'info'](outcome, 'prices read');
      })();
      await again('publish-prices', publishing.intervalMs, helpers);
    },
    'remind-expiry': reported(log, 'remind-expiry', async () => {
      const count = await remindExpiry({ db, chainId, now: new Date() });
      if (count > 0) log.info({ count }, 'reminders of certifications that end');
    }),
    'keep-days': reported(log, 'keep-days', async () => {
      const days = await keepDays({ db });
      if (days > 0) log.info({ days }, 'days of supply written');
    }),
    'keep-online': reported(log, 'keep-online', async () => {
      const days = await keepOnline({ db });
      if (days > 0) log.info({ days }, 'days of machines online written');
    }),
    'keep-power': reported(log, 'keep-power', async () => {
      await keepPower({ db, now: new Date(), boards: BOARD_WATTS });
    }),
    'watch-concentration': reported(log, 'watch-concentration', async () => {
      for (const { scope, measure, line, side, value } of await watchConcentration({
        db,
        now: new Date(),
      }))
        log.warn({ scope, measure, line, side, value }, 'a line of concentration was crossed');
    }),
    'roll-up-nodes': reported(log, 'roll-up-nodes', async () => {
      log.debug({ nodes: await rollUpNodes(db) }, 'hours of heartbeats rolled up');
    }),
    'watch-nodes': reported(log, 'watch-nodes', async () => {
      log.debug(await watchNodes(db, { chainId, now: new Date() }), 'machines compared');
    }),
    'keep-partitions': reported(log, 'keep-partitions', async () => {
      const options = { now: new Date(), retentionDays: heartbeatDays };
      log.info(await keepPartitions(db, options), 'days of heartbeats kept');
    }),
    'expire-sessions': reported(log, 'expire-sessions', async () => {
      log.info(await expireSessions({ db, now: new Date() }), 'sessions expired');
    }),
    'sweep-documents': reported(log, 'sweep-documents', async () => {
      const unused = await removeUnusedPapers({ db, now: new Date() });
      const swept = await sweepFiles({ db, now: new Date() });
      log.info({ unused, ...swept }, 'unused papers and files without a document swept');
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
  {
    task: 'send-mail',
    match: '* * * * *',
    identifier: 'send-mail',
    options: { jobKey: 'send-mail', jobKeyMode: 'preserve_run_at' },
  },
  {
    task: 'write-letters',
    match: '* * * * *',
    identifier: 'write-letters',
    options: { jobKey: 'write-letters', jobKeyMode: 'preserve_run_at' },
  },
  {
    task: 'publish-prices',
    match: '* * * * *',
    identifier: 'publish-prices',
    options: { jobKey: 'publish-prices', jobKeyMode: 'preserve_run_at' },
  },
  { task: 'watch-concentration', match: '* * * * *', identifier: 'watch-concentration' },
  { task: 'keep-days', match: '*/5 * * * *', identifier: 'keep-days' },
  { task: 'keep-online', match: '*/5 * * * *', identifier: 'keep-online' },
  { task: 'keep-power', match: '*/5 * * * *', identifier: 'keep-power' },
  { task: 'check-log', match: '41 * * * *', identifier: 'check-log' },
  { task: 'remind-expiry', match: '7 * * * *', identifier: 'remind-expiry' },
  { task: 'roll-up-nodes', match: '*/5 * * * *', identifier: 'roll-up-nodes' },
  { task: 'watch-nodes', match: '*/5 * * * *', identifier: 'watch-nodes' },
  { task: 'keep-partitions', match: '7 * * * *', identifier: 'keep-partitions' },
  { task: 'expire-sessions', match: '17 3 * * *', identifier: 'expire-sessions' },
  { task: 'sweep-documents', match: '23 * * * *', identifier: 'sweep-documents' },
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
