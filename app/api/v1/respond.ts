import 'server-only';

import { z } from 'zod';

import { AppError, ERROR_CODES, isExpected, type ErrorCode } from '@/lib/core/errors';
import { log, newTraceId } from '@/lib/core/log';

export type Endpoint<Query extends z.ZodType> = {
  /** Of the query string, each name once. */
  query: Query;
  /** `Cache-Control` of a good answer; `no-store` unless told. */
  cacheControl?: string;
  /** A plain object is sent as JSON, a string or a stream of bytes as plain text. */
  handle: (
    query: z.output<Query>,
    request: Request,
  ) => Promise<object | string | ReadableStream<Uint8Array>>;
};

export type ErrorBody = { error: { code: ErrorCode; message: string; traceId: string } };

const SENTENCES: Record<ErrorCode, string> = {
  BAD_INPUT: 'The request is not one that this address understands.',
  SIGN_IN_REQUIRED: 'Sign in first.',
  FORBIDDEN: 'You may not do this.',
  NOT_FOUND: 'There is no such thing.',
  CONFLICT: 'Somebody else was faster, or it was done before.',
  WRONG_STATE: 'This cannot be done in the present state.',
  TOO_MANY_REQUESTS: 'Too many requests. Wait a little.',
  UNAVAILABLE: 'Not available at the moment. Try again.',
  INTERNAL: 'Something went wrong on our side. Quote the trace id when you report it.',
};

/**
 * The one way through a read of the machine interface: parse the query, run, answer JSON or text, tell errors as
 * `{ error: { code, message, traceId } }`. Every answer carries its trace id in `X-Trace-Id`. Open to every origin: nothing
 * here depends on a session.
 *
 * A handler that refuses a request says why with `badRequest`; the message of any other error stays in the log.
 *
 * @example export const GET = respond({ query: noQuery, handle: () => readCheckpoint(db()) });
 */
export function respond<Query extends z.ZodType>({
  query,
  cacheControl = 'no-store',
  handle,
}: Endpoint<Query>): (request: Request) => Promise<Response> {
  return async (request) => {
    const traceId = newTraceId();
    try {
      const parsed = query.safeParse(queryOf(request));
      if (!parsed.success) throw badRequest(sentenceOf(parsed.error), parsed.error);
      const body = await handle(parsed.data, request);
      return reply(body, 200, { traceId, cacheControl });
    } catch (error) {
      return refuse(error, { traceId, url: request.url });
    }
  };
}

/** For a route that takes no parameters. */
export const noQuery = z.strictObject({});

/** A refusal whose sentence the caller may read. */
export function badRequest(detail: string, cause?: unknown): AppError {
  return new AppError('BAD_INPUT', { message: detail, params: { detail }, cause });
}

function sentenceOf({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
}

function queryOf(request: Request): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URL(request.url).searchParams) {
    if (name in query) throw badRequest(`${name} is given more than once`);
    query[name] = value;
  }
  return query;
}

function refuse(error: unknown, { traceId, url }: { traceId: string; url: string }): Response {
  const expected = isExpected(error) ? error : undefined;
  if (!expected) log.error({ err: error, traceId, url }, 'machine interface failed');
  const code = expected?.code ?? 'INTERNAL';
  const message = String(expected?.params.detail ?? SENTENCES[code]);
  const body: ErrorBody = { error: { code, message, traceId } };
  return reply(body, ERROR_CODES[code], { traceId, cacheControl: 'no-store' });
}

function reply(
  body: object | string | ReadableStream<Uint8Array>,
  status: number,
  { traceId, cacheControl }: { traceId: string; cacheControl: string },
): Response {
  const text = typeof body === 'string' || body instanceof ReadableStream;
  return new Response(text ? body : JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': text ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
      'Cache-Control': cacheControl,
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'X-Trace-Id',
      'X-Trace-Id': traceId,
    },
  });
}
