import { readLimited } from '@/app/api/read-limited';
import { authorise } from '@/lib/auth/authorise';
import { isSameOrigin } from '@/lib/auth/request';
import { requireActor } from '@/lib/auth/session';
import { AppError, ERROR_CODES } from '@/lib/core/errors';
import { log, newTraceId } from '@/lib/core/log';
import { toErrorView, type ErrorView } from '@/lib/core/result';
import { db } from '@/lib/db/client';
import { previewGeography } from '@/lib/features/supply/commands/preview-geography';
import { MAX_BYTES } from '@/lib/features/supply/geojson/faults';

/**
 * A file of regions, raw, from a page of ours. Who may not is refused before the first byte is read, and what is too large
 * while it is. Answers the preview's id, or why the file was refused.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isSameOrigin(request)) throw new AppError('FORBIDDEN');
    const actor = await requireActor();
    authorise(actor, 'geography.import');
    const file = await readLimited(request, MAX_BYTES);
    if (!file) throw new AppError('BAD_INPUT', { key: 'geography.tooLarge' });
    return Response.json(await previewGeography(db(), { actor, now: new Date(), file }), {
      status: 201,
    });
  } catch (error) {
    return refuse(toErrorView(error) ?? report(error));
  }
}

function refuse(view: ErrorView): Response {
  return Response.json(view, {
    status: ERROR_CODES[view.code],
    headers: { 'Cache-Control': 'no-store' },
  });
}

function report(error: unknown): ErrorView {
  const traceId = newTraceId();
  log.error({ err: error, traceId }, 'a geography was not checked');
  return { code: 'INTERNAL', key: 'INTERNAL', params: { traceId }, fields: {}, traceId };
}
