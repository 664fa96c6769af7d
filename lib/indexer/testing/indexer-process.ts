import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { ROOT } from '@/lib/local/paths';

import type { TestChain } from './chain';

export type IndexerProcess = {
  /** Resolves when a line of the log contains `text`; rejects when the process ends before. */
  says(text: string): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end; resolves to its exit code. */
  terminate(): Promise<number | null>;
};

/** The indexer as it runs in production: its own process, configured by its environment. */
export function startIndexerProcess(
  { url, deployment }: Pick<TestChain, 'url' | 'deployment'>,
  databaseUrl: string,
): IndexerProcess {
  const folder = mkdtempSync(path.join(tmpdir(), 'gridhall-indexer-'));
  writeFileSync(
    path.join(folder, `${deployment.chainId}.json`),
    JSON.stringify({ ...deployment.addresses, block: Number(deployment.block) }),
  );
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'lib/indexer/main.ts'],
    {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        DATABASE_URL: databaseUrl,
        RPC_URL: url,
        CHAIN_ID: String(deployment.chainId),
        GRIDHALL_DEPLOYMENTS_DIR: folder,
        NEXTAUTH_SECRET: 'only-for-the-tests-0123456789abcdef',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      listeners.forEach((listener) => listener());
    });
  const ended = new Promise<number | null>((resolve) =>
    child.once('exit', (code) => {
      rmSync(folder, { recursive: true, force: true });
      resolve(code);
      listeners.forEach((listener) => listener());
    }),
  );
  const isOver = () => child.exitCode !== null || child.signalCode !== null;

  return {
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (output.includes(text)) resolve();
          else if (isOver()) reject(new Error(`it ended before it said "${text}":\n${output}`));
          else return;
          listeners.delete(look);
        };
        listeners.add(look);
        look();
      }),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async terminate() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
