import 'server-only';

import type { z } from 'zod';

import { readLimitedText } from '@/app/api/read-limited';
import {
  MAX_BODY_BYTES,
  REFUSAL_SENTENCES,
  REFUSALS,
  type RefusalReason,
  type Taken,
} from '@/lib/agent/protocol/wire';
import { clientOf } from '@/lib/auth/request';
import { tokenBucket, type BucketSize } from '@/lib/chain/server/token-bucket';
import { AppError, ERROR_CODES, isExpected, type ErrorCode } from '@/lib/core/errors';
import { log, newTraceId } from '@/lib/core/log';

export type Receiver<Message> = {
  schema: z.ZodType<Message>;
  /** Requests of one network address: a provider's whole site may stand behind one. */
  limit: BucketSize;
  maxBytes?: number;
  /** Counts what could not be read. */
  onMalformed: (detail: string, now: Date) => Promise<void>;
  handle: (message: Message, now: Date) => Promise<Taken | object>;
};

/**
 * The one way into the intake: bound, slow down, parse, hand on, answer. Every answer tells the portal's time, also a
 * refusal, so that a machine with a wrong clock can help itself.
 */
export function receive<Message>({
  schema,
  limit,
  maxBytes = MAX_BODY_BYTES,
  onMalformed,
  handle,
}: Receiver<Message>): (request: Request) => Promise<Response> {
  const bucket = tokenBucket(limit);
  return async (request) => {
    const now = new Date();
    try {
      if (!bucket.take(clientOf(request), 1, now.getTime()))
        throw new AppError('TOO_MANY_REQUESTS');
      const message = await read(request, schema, maxBytes, (detail) => onMalformed(detail, now));
      const answer = await handle(message, now);
      return 'refused' in answer && 'accepted' in answer ? answerTaken(answer) : reply(answer, 200);
    } catch (error) {
      return refuse(error, now);
    }
  };
}

async function read<Message>(
  request: Request,
  schema: z.ZodType<Message>,
  maxBytes: number,
  onMalformed: (detail: string) => Promise<void>,
): Promise<Message> {
  const text = await readLimitedText(request, maxBytes);
  if (text === undefined) throw malformed(`A request holds at most ${maxBytes} bytes.`);
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const detail = parsed.error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('; ')
    .slice(0, 300);
  await onMalformed(detail);
  throw malformed(detail);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function malformed(detail: string): AppError {
  return new AppError('BAD_INPUT', { message: detail, params: { detail, refusal: 'malformed' } });
}

/** Where nothing was taken, the first reason is the answer's status. */
function answerTaken(taken: Taken): Response {
  const [first] = taken.refused;
  if (!first || taken.accepted > 0) return reply(taken, 200);
  return reply(
    { ...errorOf(REFUSALS[first.reason], first.reason), ...taken },
    ERROR_CODES[REFUSALS[first.reason]],
  );
}

function refuse(error: unknown, now: Date): Response {
  const expected = isExpected(error) ? error : undefined;
  const traceId = newTraceId();
  if (!expected) log.error({ err: error, traceId }, 'intake failed');
  const code = expected?.code ?? 'INTERNAL';
  const message =
    typeof expected?.params.detail === 'string'
      ? expected.params.detail
      : (SENTENCES[code] ?? 'Something went wrong on our side. Nothing was taken; try again.');
  const refusal = expected?.params.refusal;
  return reply(
    { error: { code, message, traceId }, ...(refusal && { refusal }), serverTime: now.getTime() },
    ERROR_CODES[code],
    traceId,
  );
}

const SENTENCES: Partial<Record<ErrorCode, string>> = {
  TOO_MANY_REQUESTS: 'Too many requests. Wait a little.',
  NOT_FOUND: 'There is no such thing for this node.',
  FORBIDDEN: 'This is not signed by the node.',
  WRONG_STATE: 'It is not the turn of this step.',
};

function errorOf(code: ErrorCode, reason: RefusalReason) {
  return {
    error: { code, message: REFUSAL_SENTENCES[reason], traceId: newTraceId() },
    refusal: reason,
  };
}

function reply(body: object, status: number, traceId = newTraceId()): Response {
  return Response.json(body, {
    status,
    headers: { 'Cache-Control': 'no-store', 'X-Trace-Id': traceId },
  });
}
