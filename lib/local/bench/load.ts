import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

import { median } from './statistics';

export type Target = { url: string; headers?: Record<string, string> };

/** Of autocannon's report, what is used here. */
type Report = {
  /** Seconds. */
  duration: number;
  requests: { total: number };
  non2xx: number;
  errors: number;
  timeouts: number;
};

const CONNECTIONS = 16;
/** Long enough for the slower side to answer some dozens of times on a busy machine. */
const SECONDS = 4;
/** Even, so that each comes first as often as the other. */
const ROUNDS = 4;

/**
 * Requests per second of two addresses, medians over rounds. They are asked in turn, and in each round the other one first
 * (ABBA), so that a slow moment or a trend of the machine falls on both. A single answer that is not 2xx is a failure.
 */
export async function compareLoad(a: Target, b: Target): Promise<{ a: number; b: number }> {
  // The first seconds warm up and do not count.
  await load(a);
  await load(b);
  const rates = { a: [] as number[], b: [] as number[] };
  for (let round = 0; round < ROUNDS; round++)
    for (const side of round % 2 === 0 ? (['a', 'b'] as const) : (['b', 'a'] as const))
      rates[side].push(await load(side === 'a' ? a : b));
  return { a: median(rates.a), b: median(rates.b) };
}

/** Requests per second that `target` answers. autocannon runs beside us, so that our own work does not slow it down. */
async function load({ url, headers = {} }: Target): Promise<number> {
  const args = ['--json', '--connections', String(CONNECTIONS), '--duration', String(SECONDS)];
  for (const [name, value] of Object.entries(headers)) args.push('--headers', `${name}=${value}`);
  const program = createRequire(import.meta.url).resolve('autocannon');
  const child = spawn(process.execPath, [program, ...args, url], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const chunks: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`autocannon failed on ${url} (exit code ${String(code)}).`);
  return rateOf(JSON.parse(chunks.join('')) as Report, url);
}

/** Requests per second of a report, which must hold good answers only, and some. */
export function rateOf(report: Report, url: string): number {
  const { duration, requests, non2xx, errors, timeouts } = report;
  if (non2xx + errors + timeouts > 0 || requests.total === 0)
    throw new Error(
      `${url} did not answer well: ${requests.total} answers, ${non2xx} of them not 2xx, ${errors} errors, ${timeouts} timeouts.`,
    );
  return requests.total / duration;
}
