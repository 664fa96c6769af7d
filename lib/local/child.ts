import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';

import { ROOT } from './paths';
import { endProcess, endWithUs, identify, type ProcessIdentity } from './process-identity';

export type ChildExit = { code: number | null; signal: NodeJS.Signals | null };

export type Child = {
  name: string;
  identity: ProcessIdentity | undefined;
  ended: Promise<ChildExit>;
  /** The end of its log, for a message about why it ended. */
  lastWords(): string;
  stop(): Promise<void>;
};

export type StartChildOptions = {
  name: string;
  /** Arguments of node. */
  args: string[];
  env: Record<string, string>;
  /** File for its output; absent: ours. */
  log?: string;
};

const LAST_LINES = 8;
const GRACE_MS = 8_000;

/** A node process of ours, in a process group of its own, so that it and its children end when we say so, in order. */
export function startChild({ name, args, env, log }: StartChildOptions): Child {
  const output = log === undefined ? 'inherit' : openSync(log, 'w');
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
    detached: true,
  });
  const identity = child.pid === undefined ? undefined : identify(child.pid);
  if (identity) endWithUs(identity, 'SIGTERM');
  const ended = new Promise<ChildExit>((resolve) => {
    child.once('error', () => resolve({ code: 1, signal: null }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  return {
    name,
    identity,
    ended,
    lastWords: () =>
      log === undefined
        ? ''
        : readFileSync(log, 'utf8').trim().split('\n').slice(-LAST_LINES).join('\n'),
    stop: async () => {
      if (identity) await endProcess(identity, { graceMs: GRACE_MS, group: true });
      await ended;
    },
  };
}

/** Arguments that make node run a TypeScript file of the server: `server-only` must resolve as in React's server build. */
export function typescript(file: string, ...args: string[]): string[] {
  return ['--conditions=react-server', '--import', 'tsx', file, ...args];
}
