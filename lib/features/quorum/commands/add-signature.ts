import { recoverAddress, type Address, type Hex } from 'viem';

import { appendEntry } from '@/lib/audit/append';
import type { Actor } from '@/lib/auth/actor';
import { safeHashes } from '@/lib/chain/safe-transaction';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { transactionOf, withSignatures } from '../proposal-row';
import { plainSignature, signatureProblem } from '../rules';
import type { SafeState } from '../schema';

export type AddSignatureOptions = {
  actor: Actor;
  now: Date;
  chainId: number;
  /** As the chain has it at this moment: its owners judge whose signature counts. */
  safe: SafeState;
  safeTxHash: string;
  signature: Hex;
};

const CODES = {
  notAnOwner: 'FORBIDDEN',
  safeSignatureWrong: 'BAD_INPUT',
  alreadySigned: 'CONFLICT',
} as const;

/**
 * Keeps an owner's signature under a proposal, with its line in the log. The hash is reckoned anew from the kept fields, this
 * chain and this Safe, so that a signature over anything else recovers to somebody else and is refused.
 *
 * @throws AppError FORBIDDEN for who is no owner today; BAD_INPUT for a signature that is not theirs over this transaction;
 *   CONFLICT for a second one; WRONG_STATE once the nonce is used up.
 */
export async function addSignature(
  db: Db,
  { actor, now, chainId, safe, safeTxHash, signature }: AddSignatureOptions,
): Promise<void> {
  await db.$transaction(async (tx) => {
    // Held until the end: of two clicks the second finds the signature of the first.
    await tx.$queryRaw`SELECT 1 FROM "quorum_proposal" WHERE "safeTxHash" = ${safeTxHash} FOR UPDATE`;
    const row = await tx.quorumProposal.findUnique({
      where: { safeTxHash },
      include: withSignatures,
    });
    if (!row || row.safe !== safe.address || row.chainId !== chainId)
      throw new AppError('NOT_FOUND', { key: 'proposalNotFound' });
    const transaction = transactionOf(row);
    const plain = plainSignature(signature);
    const { safeTxHash: hash } = safeHashes({ chainId, safe: safe.address }, transaction);
    const key = signatureProblem({
      signer: plain && (await signerOf(hash, plain)),
      actor: actor.address,
      owners: safe.owners,
      signed: row.signatures.map(({ owner }) => owner as Address),
    });
    if (key) throw new AppError(CODES[key], { key });
    if (transaction.nonce < safe.nonce) throw new AppError('WRONG_STATE', { key: 'proposalEnded' });
    const { recordHash } = row;
    await tx.quorumSignature.create({
      data: { recordHash, owner: actor.address, signature: plain as Hex, signedAt: now },
    });
    await appendEntry(tx, {
      act: 'quorum.signed',
      actor: { address: actor.address, role: 'safe-owner' },
      subject: subject.safe(safe.address),
      record: recordHash as Hex,
      time: now,
    });
  });
}

/** Undefined for bytes that are no point of the curve. */
async function signerOf(hash: Hex, signature: Hex): Promise<Address | undefined> {
  try {
    return await recoverAddress({ hash, signature });
  } catch {
    return undefined;
  }
}
