import { type Hex } from 'viem';

import { lockLog } from '@/lib/audit/append';
import { createRecord } from '@/lib/audit/record';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import type { Deployment } from '@/lib/chain/contracts';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { accessReviewTypedData, type SignedReview } from '../calls';
import { newestReview } from '../newest-review';
import { diffAccess } from '../rules';
import type { AccessReading } from '../schema';

export type SignReviewOptions = {
  actor: Actor;
  now: Date;
  deployment: Deployment;
  /** Read of the chain just now, not taken from the page. */
  reading: Pick<AccessReading, 'state' | 'hash' | 'block'>;
  review: SignedReview;
  signature: Hex;
  /** Whether the signature is the actor's over this document; asks the chain for a contract wallet. */
  isSignature: (document: ReturnType<typeof accessReviewTypedData>) => Promise<boolean>;
};

/**
 * Keeps a reviewer's signed statement on who can do what, with the whole state that it is about. Nothing follows on chain.
 *
 * @throws AppError CONFLICT when the state moved, or somebody else reviewed it, since the reviewer read it.
 */
export async function signReview(
  db: Db,
  { actor, now, deployment, reading, review, signature, isSignature }: SignReviewOptions,
): Promise<{ recordHash: Hex }> {
  authorise(actor, 'access.review');
  if (review.access !== reading.hash) throw new AppError('CONFLICT', { key: 'accessChanged' });
  if (review.block > reading.block.number)
    throw new AppError('BAD_INPUT', { message: `block ${review.block} does not exist yet` });
  if (!(await isSignature(accessReviewTypedData(deployment, review))))
    throw new AppError('BAD_INPUT', { key: 'reviewSignature' });

  return db.$transaction(async (tx) => {
    // Two reviewers may sign at the same moment; the second must have seen the first one's review.
    await lockLog(tx);
    const before = await newestReview(tx);
    if ((before?.recordHash ?? null) !== review.previous)
      throw new AppError('CONFLICT', { key: 'accessReviewed' });
    const { hash } = await createRecord(tx, {
      kind: 'access.reviewed',
      subject: subject.access(),
      body: {
        access: reading.hash,
        state: reading.state,
        block: review.block.toString(),
        previous: review.previous,
        changes: before ? diffAccess(before.body.state, reading.state).length : 0,
        conclusion: review.conclusion,
        reason: review.reason,
        signer: actor.address,
        signature: signature.toLowerCase() as Hex,
      },
      author: { userId: actor.userId, address: actor.address, role: 'regulator' },
      now,
      demo: actor.demo,
    });
    return { recordHash: hash };
  });
}
