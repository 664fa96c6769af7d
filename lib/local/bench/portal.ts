import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { freePort } from '../ports';
import { endWithUs, identify } from '../process-identity';
import { watchMemory, type Peak } from './watch-memory';

export type Portal = {
  port: number;
  /** Where it runs from. */
  checkout: string;
  secondsToReady: number;
  /** Ends it as a Ctrl-C does. Fails when it ends badly, or when a process of its family is left. */
  stop(): Promise<Peak>;
};

const READY = /^Gridhall runs at /m;
/** A build alone takes two minutes on a small machine, and the machine may be busy. */
const START_LIMIT_MS = 15 * 60_000;
const STOP_LIMIT_MS = 60_000;
/** A process that was told to end may need a moment to be gone. */
const GONE_LIMIT_MS = 5_000;

/** What would lead it to servers, folders or names other than its own. */
const NOT_ITS_OWN = /^(GRIDHALL_|NEXT|DATABASE_URL$|RPC_URL$|CHAIN_ID$|npm_)/;

/** Runs `npm run up` in `checkout` until it says that it is ready, watching the memory of all of its processes. */
export async function startPortal(checkout: string): Promise<Portal> {
  const port = await freePort();
  const env: Record<string, string | undefined> = { ...process.env, PORT: String(port) };
  for (const name of Object.keys(env)) if (NOT_ITS_OWN.test(name)) delete env[name];
  const log = join(checkout, 'up.log');
  const output = openSync(log, 'w');
  const started = performance.now();
  // A process group of its own, like that of a command in a terminal.
  const child = spawn('npm', ['run', 'up'], {
    cwd: checkout,
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', output, output],
    detached: true,
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const pid = child.pid;
  const identity = pid === undefined ? undefined : identify(pid);
  if (pid === undefined || !identity) throw new Error('npm could not be started.');
  endWithUs(identity, 'SIGINT');
  const memory = watchMemory(pid);
  const said = () => readFileSync(log, 'utf8');

  const stop = async () => {
    process.kill(-pid, 'SIGINT');
    const code = await Promise.race([ended, afterMs(STOP_LIMIT_MS, 'late' as const)]);
    if (code === 'late') throw new Error(`npm run up does not end:\n${tailOf(said())}`);
    const left = await untilGone(memory.survivors);
    const peak = memory.stop();
    if (left.length > 0) throw new Error(`npm run up left processes behind: ${left.join(', ')}`);
    return peak;
  };

  try {
    const deadline = started + START_LIMIT_MS;
    while (!READY.test(said())) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`npm run up ended:\n${tailOf(said())}`);
      if (performance.now() > deadline)
        throw new Error(`npm run up is not ready after a quarter of an hour:\n${tailOf(said())}`);
      await afterMs(100, undefined);
    }
  } catch (error) {
    memory.stop();
    if (child.exitCode === null && child.signalCode === null) await stop();
    throw error;
  }
  return { port, checkout, secondsToReady: (performance.now() - started) / 1_000, stop };
}

async function untilGone(survivors: () => string[]): Promise<string[]> {
  const deadline = performance.now() + GONE_LIMIT_MS;
  while (survivors().length > 0 && performance.now() < deadline) await afterMs(100, undefined);
  return survivors();
}

function tailOf(text: string): string {
  return text.trim().split('\n').slice(-15).join('\n');
}

function afterMs<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), ms).unref());
}
