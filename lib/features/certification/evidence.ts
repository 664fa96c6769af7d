import type { Hex } from 'viem';

import type { Tx } from '@/lib/db/client';

import type { answerPurpose, itemPurpose } from './schema';

export type Evidence = { id: string; sha256: Hex; isNew: boolean };

/** The documents that were handed in for one purpose, oldest first; `isNew` while no record names them. */
export async function evidenceFor(
  tx: Tx,
  provider: string,
  purpose: ReturnType<typeof itemPurpose> | ReturnType<typeof answerPurpose>,
): Promise<Evidence[]> {
  const rows = await tx.document.findMany({
    where: { providerWallet: provider, purpose },
    select: { id: true, sha256: true, recordHash: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, sha256, recordHash }) => ({
    id,
    sha256: sha256 as Hex,
    isNew: recordHash === null,
  }));
}

/** From here on nobody can take them back: a record names them. */
export async function keepEvidence(
  tx: Tx,
  evidence: readonly Evidence[],
  recordHash: Hex,
): Promise<void> {
  await tx.document.updateMany({
    where: { id: { in: evidence.map(({ id }) => id) }, recordHash: null },
    data: { recordHash },
  });
}

/** As a record names them. */
export function named(evidence: readonly Evidence[]): { id: string; sha256: Hex }[] {
  return evidence.map(({ id, sha256 }) => ({ id, sha256 }));
}
