import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { isStrongSecret } from '@/lib/env';

import { buildPortal, NEXT } from './build';
import { type Ending } from './endings';
import { startChild, typescript, type Child } from './child';
import { lockDataDir } from './data-lock';
import { requireDisk } from './disk';
import { ensureContractTypes } from './generate/contract-types';
import { generatePrismaClient } from './generate/prisma-client';
import { forgetHalfHistory } from './history';
import { keepRunning } from './keep-running';
import { endLeftOverChildren, listChildren } from './left-overs';
import { ROOT } from './paths';
import { isFree, preferPort } from './ports';
import { setUpProgramme } from './programme';
import { programmeEnv } from './programme-env';
import { step } from './progress';
import { startServers, type Servers } from './servers';
import { untilAnswers } from './until-answers';

export type Stack = {
  url: string;
  dataDir: string;
  env: Record<string, string>;
  /** Resolves with the reason when a part ended without which the rest makes no sense. */
  failed: Promise<string>;
};

export type StackOptions = {
  dataDir: string;
  port: number;
  /** `production` builds and serves; `development` compiles as pages are asked for. */
  mode: 'production' | 'development';
  history: boolean;
  /** Keeps the demonstration's simulated machines beating. */
  fleet?: boolean;
  databaseUrl: string | undefined;
  rpcUrl: string | undefined;
  /** Filled from the first step on, last part first: call each to end what has started so far. */
  endings: Ending[];
};

/** Long-running parts beside the pages: name → entry point. */
const BACKGROUND = { indexer: 'lib/indexer/main.ts', worker: 'lib/jobs/main.ts' };

/** The demonstration's own price lists. Before the worker, which reads them as soon as it runs. */
const PRICE_LISTS = { 'price-lists': 'lib/local/price-lists/main.ts' };

/** Where they are served, unless something else is there. */
const LISTS_PORT = 3411;

/** Simulated machines of the demonstration's providers. */
const FLEET = { fleet: 'lib/local/fleet/main.ts' };

/** Starts everything: Postgres, chain, contracts, tables, history, pages, indexer, worker. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { dataDir, port, mode, history, databaseUrl, rpcUrl, endings } = options;
  requireDisk(dataDir);
  const unlock = lockDataDir(dataDir);
  endings.unshift(unlock);
  await endLeftOverChildren(dataDir);
  // Not before: pages that outlived a killed start still hold it.
  if (!(await isFree(port)))
    throw new Error(`Port ${port} is in use. Choose another one: PORT=${port + 1} npm run up`);
  const logs = join(dataDir, 'logs');
  mkdirSync(logs, { recursive: true });

  await step('Writing the database client', () => generatePrismaClient());
  await step('Writing the contract types', ensureContractTypes);
  if (rpcUrl === undefined) forgetHalfHistory(dataDir);
  const servers = await step('Starting PostgreSQL and the EVM node', () =>
    startServers({ dataDir, databaseUrl, rpcUrl }),
  );
  endings.unshift(() => servers.stop());
  const parts: Pick<Child, 'stop'>[] = [];
  endings.unshift(async () => void (await Promise.all(parts.map((part) => part.stop()))));
  const children = listChildren(dataDir);
  const own = (child: Child) => {
    children.add(child);
    parts.push(child);
  };
  const hasLists = servers.chain !== undefined && !process.env.GRIDHALL_PRICE_SOURCES;
  const listsPort = hasLists ? await preferPort(LISTS_PORT) : undefined;
  const env = { ...programmeEnv({ servers, dataDir, port, listsPort }), NODE_ENV: mode };
  requireSecret(env);

  // The build keeps the compiler busy, the history the database and the chain: together they take little more than one.
  await Promise.all([
    mode === 'production' &&
      step('Building the portal', () =>
        buildPortal({ env, log: join(logs, 'build.log'), onStart: own }),
      ),
    setUpProgramme({ servers, dataDir, env, history, onStart: own }),
  ]);

  const failed = new Promise<string>((fail) => {
    watchServers(servers, fail);
    const web = startChild({
      name: 'web',
      args: [NEXT, mode === 'production' ? 'start' : 'dev', '-p', String(port)],
      env,
      log: mode === 'production' ? join(logs, 'web.log') : undefined,
    });
    own(web);
    void web.ended.then(() => fail(`The portal ended:\n${web.lastWords()}`));
  });
  const isPlayed = options.fleet === true && history && servers.chain !== undefined;
  const background = { ...(hasLists && PRICE_LISTS), ...BACKGROUND, ...(isPlayed && FLEET) };
  for (const [name, entry] of Object.entries(background)) {
    if (!existsSync(join(ROOT, entry))) continue;
    const kept = keepRunning({
      start: () => {
        const child = startChild({
          name,
          args: typescript(entry),
          env,
          log: join(logs, `${name}.log`),
        });
        children.add(child);
        return child;
      },
      onEnd: (child, { code, signal }, waitMs) =>
        console.error(
          `The ${name} ended (${signal ?? `exit code ${code}`}); starting it again in ${waitMs / 1000} s.\n${child.lastWords()}`,
        ),
    });
    parts.push(kept);
  }

  const url = `http://localhost:${port}`;
  const waiting = new AbortController();
  const isReady = step('Waiting for the portal', (note) =>
    Promise.race([untilAnswers(port, { note, signal: waiting.signal }), rejection(failed)]),
  );
  await isReady.finally(() => waiting.abort());
  return { url, dataDir, env, failed };
}

async function rejection(reason: Promise<string>): Promise<never> {
  throw new Error(await reason);
}

function watchServers({ postgres, chain }: Servers, fail: (reason: string) => void): void {
  void postgres?.ended.then(() => fail(`PostgreSQL ended:\n${postgres.lastWords()}`));
  void chain?.ended.then(() => fail(`The EVM node ended:\n${chain.lastWords()}`));
}

/** Said here once, instead of by three processes that do not start. */
function requireSecret(env: Record<string, string>): void {
  if (!isStrongSecret(env.NEXTAUTH_SECRET ?? process.env.NEXTAUTH_SECRET))
    throw new Error(
      'The programme needs a secret of at least 32 random characters: set NEXTAUTH_SECRET to the output of: openssl rand -hex 32',
    );
}
