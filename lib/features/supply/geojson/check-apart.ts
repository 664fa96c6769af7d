import 'server-only';

import { spawn } from 'node:child_process';
import { join } from 'node:path';

import type { Checked } from './faults';

/** Far more than any map of a city needs: 20,000 points of borders take half a second. */
const LIMIT_MS = 20_000;
const MEMORY_MIB = 512;

/**
 * Checks a file of regions in a process of its own, with a bound on time and memory: a file made to be slow or to need all
 * memory ends that process, and the portal goes on answering. The file reaches it through a pipe; nothing is written to disk.
 */
export async function checkApart(file: Uint8Array, limitMs = LIMIT_MS): Promise<Checked> {
  const program = join(process.cwd(), 'lib/features/supply/geojson/checker.ts');
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${MEMORY_MIB}`, '--import', 'tsx', program],
    // Nothing of our environment: the program needs no secret.
    {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { NODE_ENV: 'production' },
      timeout: limitMs,
      killSignal: 'SIGKILL',
    },
  );
  const answer: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => answer.push(chunk));
  // A program that ended early breaks the pipe; its end says so.
  child.stdin.on('error', () => undefined);
  child.stdin.end(file);
  const ended = await new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
  if (!ended) return { ok: false, fault: 'tooHard', params: {} };
  return JSON.parse(Buffer.concat(answer).toString('utf8')) as Checked;
}
