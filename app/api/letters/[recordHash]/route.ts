import { currentActor } from '@/lib/auth/session';
import { isExpected } from '@/lib/core/errors';
import { log, newTraceId } from '@/lib/core/log';
import { readLetter } from '@/lib/letters/queries';

type Context = { params: Promise<{ recordHash: string }> };

const PRIVATE = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' };

/** A decision letter, as a file to keep. The same 404 for whoever may not read it as for one that is not there. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const { recordHash } = await params;
    const { file, fileName } = await readLetter(await currentActor(), recordHash);
    return new Response(file, {
      headers: {
        ...PRIVATE,
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="${fileName}"`,
      },
    });
  } catch (error) {
    if (isExpected(error))
      return new Response('There is no such letter.\n', { status: 404, headers: PRIVATE });
    const traceId = newTraceId();
    log.error({ err: error, traceId }, 'letter could not be read');
    return new Response(`The letter could not be read. Quote ${traceId} when you report it.\n`, {
      status: 500,
      headers: { ...PRIVATE, 'X-Trace-Id': traceId },
    });
  }
}
