import type { Address, Hex } from 'viem';

import type { Db } from '@/lib/db/client';

import type { Reader } from '@/lib/features/providers/schema';

/** The signatures under a decision, the first reader's first: what the registry asks for. */
export async function readSignatures(db: Db, recordHash: string): Promise<Reader[]> {
  const [rows, found] = await Promise.all([
    db.certificationSignature.findMany({ where: { recordHash } }),
    db.certificationCase.findUnique({ where: { decisionHash: recordHash } }),
  ]);
  return [found?.firstReader, found?.secondReader].flatMap((reader) => {
    const row = rows.find(({ signer }) => signer === reader);
    return row ? [{ signer: row.signer as Address, signature: row.signature as Hex }] : [];
  });
}
