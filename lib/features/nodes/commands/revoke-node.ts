import type { Address } from 'viem';

import { appendEntry } from '@/lib/audit/append';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { forgetNode } from './node-directory';
import { syncDiscrepancies } from './sync-discrepancies';

export type RevokeNodeOptions = {
  actor: Actor;
  now: Date;
  chainId: number;
  provider: Address;
  nodeKey: Address;
};

/**
 * Gives a machine's key up for good: from here on nothing it signs is taken, and its GPUs no longer stand against the
 * certificate. What it has reported stays.
 */
export async function revokeNode(
  db: Db,
  { actor, now, chainId, provider, nodeKey }: RevokeNodeOptions,
): Promise<{ nodeKey: Address }> {
  authorise(actor, 'node.enrol', { account: provider });
  await db.$transaction(async (tx) => {
    const { count } = await tx.node.updateMany({
      where: { nodeKey, provider, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) throw new AppError('NOT_FOUND', { message: `no node ${nodeKey}` });
    await syncDiscrepancies(tx, { provider, chainId, now });
    await appendEntry(tx, {
      act: 'node.revoked',
      actor: { address: actor.address, role: 'provider' },
      subject: subject.node(nodeKey),
      record: null,
      time: now,
    });
  });
  forgetNode(db, nodeKey);
  return { nodeKey };
}
