import { issueNonce } from '@/lib/auth/nonce';
import { clientOf, isSameOrigin } from '@/lib/auth/request';
import { log, newTraceId } from '@/lib/core/log';
import { toErrorView } from '@/lib/core/result';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { AppError, ERROR_CODES } from '@/lib/core/errors';

/** A fresh nonce for one sign-in. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isSameOrigin(request))
      throw new AppError('FORBIDDEN', { message: 'nonce asked for by another site' });
    const nonce = await issueNonce(db(), {
      client: clientOf(request),
      secret: env().NEXTAUTH_SECRET ?? '',
      now: new Date(),
    });
    return Response.json({ nonce }, { headers: { 'Cache-Control': 'no-store' } });
  } catch (error) {
    const view = toErrorView(error);
    if (view) return Response.json({ error: view }, { status: ERROR_CODES[view.code] });
    const traceId = newTraceId();
    log.error({ err: error, traceId }, 'nonce failed');
    return Response.json(
      { error: { code: 'INTERNAL', key: 'INTERNAL', params: { traceId }, fields: {}, traceId } },
      { status: 500 },
    );
  }
}
