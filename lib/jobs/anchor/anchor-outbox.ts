import type { Hex } from 'viem';
import { z } from 'zod';

import type { Db } from '@/lib/db/client';

import { openRows, type Wish } from '../outbox/outbox';

/** What an outbox row of the kind `anchor` wishes for: the arguments of `AuditAnchor.anchor`. */
const payloadSchema = z.strictObject({
  size: z.string(),
  root: z.string(),
  /** SHA-256 of the signed note. */
  recordHash: z.string(),
});

export type AnchorPayload = z.infer<typeof payloadSchema>;

export type AnchorWish = Wish & { size: bigint; root: Hex; recordHash: Hex };

export function anchorKey(chainId: number, size: bigint): string {
  return `anchor:${chainId}:${size}`;
}

/** The wishes of this chain that have no end yet, the smallest size first. */
export async function openWishes(db: Db, chainId: number): Promise<AnchorWish[]> {
  const rows = await openRows(db, { kind: 'anchor', chainId });
  return rows
    .map(({ payload, ...wish }) => {
      const { size, root, recordHash } = payloadSchema.parse(payload);
      return { ...wish, size: BigInt(size), root: root as Hex, recordHash: recordHash as Hex };
    })
    .toSorted((a, b) => Number(a.size - b.size));
}
