import type { Hex } from 'viem';
import { z } from 'zod';

import type { Db } from '@/lib/db/client';

/** What an outbox row of the kind `anchor` wishes for: the arguments of `AuditAnchor.anchor`. */
const payloadSchema = z.strictObject({
  size: z.string(),
  root: z.string(),
  /** SHA-256 of the signed note. */
  recordHash: z.string(),
});

export type AnchorPayload = z.infer<typeof payloadSchema>;

export type AnchorWish = {
  id: string;
  size: bigint;
  root: Hex;
  recordHash: Hex;
  /** The signed transaction that was stored to be sent; null before. */
  sent: { signedTx: Hex; txHash: Hex; nonce: number; at: Date } | null;
};

export type SentWish = AnchorWish & { sent: NonNullable<AnchorWish['sent']> };

export function anchorKey(chainId: number, size: bigint): string {
  return `anchor:${chainId}:${size}`;
}

/** The wishes of this chain that have no end yet, the smallest size first. */
export async function openWishes(db: Db, chainId: number): Promise<AnchorWish[]> {
  const rows = await db.outbox.findMany({
    where: {
      kind: 'anchor',
      key: { startsWith: `anchor:${chainId}:` },
      status: { in: ['PENDING', 'SENT'] },
    },
  });
  return rows
    .map(({ id, payload, signedTx, txHash, nonce, sentAt }) => {
      const { size, root, recordHash } = payloadSchema.parse(payload);
      const sent =
        signedTx !== null && txHash !== null && nonce !== null && sentAt !== null
          ? { signedTx: signedTx as Hex, txHash: txHash as Hex, nonce, at: sentAt }
          : null;
      return { id, size: BigInt(size), root: root as Hex, recordHash: recordHash as Hex, sent };
    })
    .toSorted((a, b) => Number(a.size - b.size));
}

export type Ending = 'CONFIRMED' | 'SUPERSEDED' | 'FAILED';

export async function endWish(
  db: Db,
  wish: AnchorWish,
  { status, now, lastError }: { status: Ending; now: Date; lastError?: string },
): Promise<void> {
  await db.outbox.updateMany({
    where: { id: wish.id, status: { in: ['PENDING', 'SENT'] } },
    data: { status, settledAt: now, ...(lastError !== undefined && { lastError }) },
  });
}
