import type { Address, Hex } from 'viem';

import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import type { Db } from '@/lib/db/client';

import { readSignatures } from '../read-signatures';
import type { Reader } from '@/lib/features/providers/schema';

export type AddSignatureOptions = {
  actor: Actor;
  now: Date;
  recordHash: Hex;
  signature: Hex;
  /** Whether `signature` is the signer's over the decision's document; asked of the chain, for contract wallets. */
  isValid: (signer: Address, recordHash: Hex, signature: Hex) => Promise<boolean>;
};

/**
 * Keeps a reader's signature under a decision until the other reader's is there, and returns those that are. Only the
 * case's own readers may add one, and only one that the registry will accept.
 *
 * @throws AppError FORBIDDEN for anybody else; BAD_INPUT for a signature that is not theirs.
 */
export async function addSignature(
  db: Db,
  { actor, now, recordHash, signature, isValid }: AddSignatureOptions,
): Promise<Reader[]> {
  authorise(actor, 'provider.certify');
  const found = await db.certificationCase.findUnique({ where: { decisionHash: recordHash } });
  if (!found) throw new AppError('NOT_FOUND', { key: 'caseNotFound' });
  if (actor.address !== found.firstReader && actor.address !== found.secondReader)
    throw new AppError('FORBIDDEN', { key: 'notAReader' });
  if (!(await isValid(actor.address, recordHash, signature)))
    throw new AppError('BAD_INPUT', { key: 'signatureWrong' });
  await db.certificationSignature.upsert({
    where: { recordHash_signer: { recordHash, signer: actor.address } },
    create: { recordHash, signer: actor.address, signature, signedAt: now },
    update: { signature, signedAt: now },
  });
  return readSignatures(db, recordHash);
}
