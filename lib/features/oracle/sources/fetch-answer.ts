import { setTimeout as sleep } from 'node:timers/promises';

import { SourceProblem } from './problem';

export type FetchOptions = {
  url: string;
  headers?: Readonly<Record<string, string>>;
  timeoutMs: number;
  attempts: number;
  backoffMs: number;
  maxBytes: number;
  /** Aborted when the worker is asked to end. */
  signal?: AbortSignal;
};

export type Answer = {
  /** After redirects. */
  url: string;
  status: number;
  body: Uint8Array;
  /** The answer's Date header. */
  date: Date | undefined;
  fetchedAt: Date;
};

const REDIRECTS = [301, 302, 303, 307, 308];
const MOST_REDIRECTS = 3;

/**
 * Asks a list for its prices, again after a while when that may help: no answer, no answer in time, too busy, or a fault of
 * its own.
 *
 * @throws SourceProblem timeout, unreachable, status, redirect, tooLarge
 */
export async function fetchAnswer(options: FetchOptions): Promise<Answer> {
  for (let attempt = 1; ; attempt++)
    try {
      return await tryOnce(options);
    } catch (error) {
      const isLast = attempt >= options.attempts || options.signal?.aborted === true;
      if (!(error instanceof SourceProblem) || !error.retryable || isLast) throw error;
      await sleep(options.backoffMs * 2 ** (attempt - 1), undefined, {
        ...(options.signal && { signal: options.signal }),
      }).catch(() => undefined);
    }
}

async function tryOnce(options: FetchOptions): Promise<Answer> {
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  try {
    let url = new URL(options.url);
    for (let redirects = 0; ; redirects++) {
      const response = await fetch(url, {
        signal,
        // Followed here, where the host can be looked at first.
        redirect: 'manual',
        cache: 'no-store',
        headers: { accept: 'application/json', 'user-agent': 'gridhall', ...options.headers },
      });
      if (!REDIRECTS.includes(response.status)) return await readAnswer(response, url, options);
      await response.body?.cancel();
      if (redirects === MOST_REDIRECTS)
        throw new SourceProblem('redirect', `more than ${MOST_REDIRECTS} redirects`);
      url = nextUrl(url, response.headers.get('location'));
    }
  } catch (cause) {
    if (cause instanceof SourceProblem) throw cause;
    if (timeout.aborted)
      throw new SourceProblem('timeout', `no whole answer in ${options.timeoutMs} ms`, {
        retryable: true,
      });
    throw new SourceProblem('unreachable', reasonOf(cause), { cause, retryable: true });
  }
}

/** On the same host and no less protected: elsewhere somebody else would name the price, and learn the headers. */
function nextUrl(from: URL, location: string | null): URL {
  if (location === null || !URL.canParse(location, from))
    throw new SourceProblem('redirect', 'a redirect to nowhere');
  const to = new URL(location, from);
  const isSafe = to.protocol === from.protocol || to.protocol === 'https:';
  if (to.host !== from.host || !isSafe)
    throw new SourceProblem('redirect', `a redirect to ${to.origin}`);
  return to;
}

async function readAnswer(
  response: Response,
  url: URL,
  { maxBytes }: FetchOptions,
): Promise<Answer> {
  const { status, headers } = response;
  if (status !== 200) {
    await response.body?.cancel();
    const retryable = status >= 500 || status === 429 || status === 408;
    throw new SourceProblem('status', `status ${status}`, { retryable });
  }
  const body = await readBody(response, maxBytes);
  const date = new Date(headers.get('date') ?? Number.NaN);
  return {
    url: url.href,
    status,
    body,
    date: Number.isNaN(date.getTime()) ? undefined : date,
    fetchedAt: new Date(),
  };
}

/** Counted while it comes, and after unpacking: what the answer says of its length may be anything. */
async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part?.value) break;
    size += part.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      throw new SourceProblem('tooLarge', `more than ${maxBytes} bytes`);
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  return code ?? (error instanceof Error ? error.message : String(error));
}
