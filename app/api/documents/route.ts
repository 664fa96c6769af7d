import { isSameOrigin } from '@/lib/auth/request';
import { currentActor } from '@/lib/auth/session';
import { tokenBucket } from '@/lib/chain/server/token-bucket';
import { AppError } from '@/lib/core/errors';
import { parseAddress } from '@/lib/core/ids';
import { db } from '@/lib/db/client';
import { storeDocument } from '@/lib/features/documents/commands/store-document';
import { receiveUpload, saysTooLarge } from '@/lib/features/documents/receive-upload';
import { uploadQuery } from '@/lib/features/documents/schema';

import { answerUpload, refuseUpload } from './answer';

export const dynamic = 'force-dynamic';

/** A person sends a handful of papers, then writes; refused files count too. */
const bucket = tokenBucket({ burst: 40, perSecond: 0.2 });

/**
 * Takes one document: a multipart form with the field `file`. What it is for stands in the address, so that it is known
 * before the first byte of the file. A page's script asks for JSON; a plain form is led back to where it stood.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isSameOrigin(request))
      throw new AppError('FORBIDDEN', { message: 'an upload from another site' });
    const actor = await currentActor();
    if (!actor) throw new AppError('SIGN_IN_REQUIRED');
    const query = uploadQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    const provider = parseAddress(query.data?.provider ?? '');
    if (!query.success || !provider) throw new AppError('BAD_INPUT');
    if (saysTooLarge(request)) throw new AppError('BAD_INPUT', { key: 'documentTooLarge' });
    if (!bucket.take(actor.userId, 1, Date.now()))
      throw new AppError('TOO_MANY_REQUESTS', { key: 'documentTooOften' });

    const file = await receiveUpload(request);
    const { purpose } = query.data;
    const stored = await storeDocument(db(), { actor, now: new Date(), provider, purpose, file });
    return answerUpload(request, stored);
  } catch (error) {
    return refuseUpload(request, error);
  }
}
