import { currentActor } from '@/lib/auth/session';
import { ERROR_CODES } from '@/lib/core/errors';
import { log, newTraceId } from '@/lib/core/log';
import { toErrorView } from '@/lib/core/result';
import { simulateOperation } from '@/lib/features/governance/simulation-queries';

export const dynamic = 'force-dynamic';

const NO_STORE = { 'Cache-Control': 'private, no-store' };

/** What a scheduled act would do on the newest block, for the page that shows it and asks again with each block. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ operationId: string }> },
): Promise<Response> {
  const { operationId } = await params;
  const nonce = new URL(request.url).searchParams.get('nonce');
  try {
    const simulation = await simulateOperation(await currentActor(), {
      operationId,
      nonce: nonce && /^\d{1,9}$/.test(nonce) ? Number(nonce) : undefined,
    });
    return Response.json(simulation, { headers: NO_STORE });
  } catch (error) {
    const view = toErrorView(error);
    if (view)
      return Response.json(
        { key: view.key },
        { status: ERROR_CODES[view.code], headers: NO_STORE },
      );
    const traceId = newTraceId();
    log.error({ err: error, traceId, operationId }, 'a simulation failed');
    return Response.json({ key: 'UNAVAILABLE', traceId }, { status: 503, headers: NO_STORE });
  }
}
