import type { Address } from 'viem';

import { recordDecision, type Decided, type Decision } from '@/lib/audit/record-decision';
import { AppError } from '@/lib/core/errors';
import type { Db } from '@/lib/db/client';
import type { NamedDocument } from '@/lib/features/documents/schema';

/** The acts that a paper stands behind, and the purpose under which it is handed in. */
export const TREASURY_PURPOSES = {
  'reserve.funded': 'treasury:fund',
  'reserve.withdrawal-proposed': 'treasury:withdraw',
  'reserve.hours-issued': 'treasury:issue',
} as const;
type WithPaper = keyof typeof TREASURY_PURPOSES;

export type PaperOptions = {
  /** A paper that the actor handed in for this kind of act, and that no record names yet. */
  documentId: string;
  /** The contract that the paper is about. */
  reserve: Address;
};

/**
 * Records a decision together with its paper: the paper's SHA-256 is part of the body, so that the record's hash, which the
 * call carries to the chain, commits to the bytes. One paper stands behind one act: of two decisions that name it at once,
 * the condition on the row lets one through.
 *
 * @throws AppError BAD_INPUT `documentMissing` for a paper that is not there, not the actor's or for another kind of act,
 * CONFLICT `documentUsed`.
 */
export async function recordWithDocument<K extends WithPaper>(
  db: Db,
  decision: Omit<Decision<K>, 'body' | 'also'>,
  { documentId, reserve }: PaperOptions,
  bodyWith: (document: NamedDocument) => Decision<K>['body'],
): Promise<Decided<K>> {
  const found = await db.document.findFirst({
    where: {
      id: documentId,
      providerWallet: reserve,
      purpose: TREASURY_PURPOSES[decision.kind],
      visibility: 'TREASURY',
      uploadedBy: decision.actor.userId,
    },
    select: { id: true, sha256: true },
  });
  if (!found)
    throw new AppError('BAD_INPUT', {
      key: 'documentMissing',
      fields: { documentId: 'documentMissing' },
    });
  const document = { id: found.id, sha256: found.sha256 as `0x${string}` };
  return recordDecision<K>(db, {
    ...decision,
    body: bodyWith(document),
    also: async (tx, recordHash) => {
      const { count } = await tx.document.updateMany({
        where: { id: document.id, recordHash: null },
        data: { recordHash },
      });
      if (count === 0)
        throw new AppError('CONFLICT', {
          key: 'documentUsed',
          fields: { documentId: 'documentUsed' },
        });
    },
  });
}
