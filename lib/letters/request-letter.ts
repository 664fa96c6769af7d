import 'server-only';

import type { Tx } from '@/lib/db/client';

import type { LetterKind } from './schema';

export type LetterRequest = { recordHash: string; provider: string; kind: LetterKind; now: Date };

/** Asks for the letter of a decision in the decision's own transaction, so that neither is there without the other. */
export async function requestLetter(
  tx: Tx,
  { recordHash, provider, kind, now }: LetterRequest,
): Promise<void> {
  await tx.decisionLetter.create({
    data: { recordHash, provider, kind, createdAt: now, dueAt: now },
  });
}
