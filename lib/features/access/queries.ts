import 'server-only';

import type { Address, Hex } from 'viem';

import type { Canonical } from '@/lib/audit/canonical';
import { verifyRecord } from '@/lib/audit/commitment';
import { RECORD_BODIES } from '@/lib/audit/records/bodies';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { batchingClient, serverClient } from '@/lib/chain/server/clients';
import { deployment } from '@/lib/chain/server/deployment';
import { AppError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';

import { accessHash } from './access-hash';
import { accessReviewTypedData } from './calls';
import { newestReview } from './newest-review';
import { readAccess } from './read-access';
import { diffAccess } from './rules';
import type { AccessChange, AccessReading, ReviewDto } from './schema';

/** Reviews that a page shows. A quarter between two of them: this is ten years. */
const SHOWN = 40;

/** Who can do what, read of the chain now. Officials and the regulator. @throws AppError UNAVAILABLE without a node. */
export async function accessNow(actor: Actor | null): Promise<AccessReading> {
  authorise(actor, 'access.read');
  return readCurrentAccess();
}

/** The same for a command, which has authorised already. */
export async function readCurrentAccess(): Promise<AccessReading> {
  return readAccess({ db: db(), client: batchingClient(), deployment: deployment() }).catch(
    (cause: unknown) => {
      throw new AppError('UNAVAILABLE', { cause, message: 'who can do what cannot be read' });
    },
  );
}

/** What changed since the last review; undefined before the first one. */
export async function changesSinceReview(
  actor: Actor,
  reading: Pick<AccessReading, 'state'>,
): Promise<{ previous: Hex; at: Date; changes: AccessChange[] } | undefined> {
  authorise(actor, 'access.read');
  const review = await newestReview(db());
  if (!review) return undefined;
  return {
    previous: review.recordHash,
    at: review.createdAt,
    changes: diffAccess(review.body.state, reading.state),
  };
}

/** Signed reviews, newest first, each checked again: the record's text, the state's hash, the signature. */
export async function listReviews(actor: Actor): Promise<ReviewDto[]> {
  authorise(actor, 'access.read');
  const rows = await db().record.findMany({
    where: { kind: 'access.reviewed', erasedAt: null },
    orderBy: { createdAt: 'desc' },
    take: SHOWN,
    include: { author: { select: { displayName: true } } },
  });
  const entries = await db().auditEntry.findMany({
    where: { recordHash: { in: rows.map(({ hash }) => hash) }, act: 'access.reviewed' },
    select: { recordHash: true, index: true },
  });
  const reviews = await Promise.all(
    rows.map(async (row): Promise<ReviewDto | undefined> => {
      const parsed = RECORD_BODIES['access.reviewed'].safeParse(row.body);
      if (!parsed.success) return undefined;
      const { data: body } = parsed;
      const { access, previous, conclusion, reason, signer, signature } = body;
      const block = BigInt(body.block);
      return {
        recordHash: row.hash as Hex,
        entry: entries.find(({ recordHash }) => recordHash === row.hash)?.index ?? null,
        at: row.createdAt,
        ...{ access, block, conclusion, reason, signer, signature },
        changes: body.changes,
        signerName: row.author?.displayName ?? null,
        checks: {
          record: verifyRecord({ ...row, body: row.body as Canonical }) === 'intact',
          state: accessHash(body.state) === access,
          signature: await isReviewSignature(signer, signature, {
            ...{ access, previous, block, conclusion, reason },
          }),
        },
      };
    }),
  );
  return reviews.filter((review) => review !== undefined);
}

/** Whether `signature` is `signer`'s over a review. A contract wallet is asked itself (ERC-1271), at the newest block. */
export async function isReviewSignature(
  signer: Address,
  signature: Hex,
  review: Parameters<typeof accessReviewTypedData>[1],
): Promise<boolean> {
  const document = accessReviewTypedData(deployment(), review);
  return serverClient()
    .verifyTypedData({ address: signer, signature, ...document })
    .catch(() => false);
}
