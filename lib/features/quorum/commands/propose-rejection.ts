import type { Actor } from '@/lib/auth/actor';
import { rejectionOf } from '@/lib/chain/safe-transaction';
import { AppError } from '@/lib/core/errors';
import type { Db } from '@/lib/db/client';
import { toBigInt } from '@/lib/db/numeric';

import type { Proposed, SafeState } from '../schema';
import { proposeTransaction } from './propose-transaction';

export type ProposeRejectionOptions = {
  actor: Actor;
  now: Date;
  chainId: number;
  safe: SafeState;
  sinceBlock: bigint;
  /** What shall not run. */
  safeTxHash: string;
  reason: string;
};

/**
 * Rejects by replacement: a transaction of the same nonce that does nothing. Signatures cannot be taken back, so that only a
 * nonce that is used up keeps what was signed from running.
 *
 * @throws AppError WRONG_STATE when its nonce is used up already.
 */
export async function proposeRejection(
  db: Db,
  { safeTxHash, ...options }: ProposeRejectionOptions,
): Promise<Proposed> {
  const { safe } = options;
  const row = await db.quorumProposal.findUnique({
    where: { safeTxHash },
    select: { safe: true, nonce: true },
  });
  if (!row || row.safe !== safe.address)
    throw new AppError('NOT_FOUND', { key: 'proposalNotFound' });
  const nonce = toBigInt(row.nonce);
  if (nonce < safe.nonce) throw new AppError('WRONG_STATE', { key: 'proposalEnded' });
  const { to, data } = rejectionOf(safe.address, nonce);
  return proposeTransaction(db, { ...options, nonce, act: { to, data } });
}
