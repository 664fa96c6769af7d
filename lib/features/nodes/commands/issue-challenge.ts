import { randomBytes } from 'node:crypto';

import type { Address } from 'viem';

import { appendEntry } from '@/lib/audit/append';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

export type IssueChallengeOptions = { actor: Actor; now: Date; nodeKey: Address; size: number };

/** A machine looks once in half a minute; the rest is for the largest product on a CPU. */
const OPEN_FOR_MS = 60 * 60_000;

/**
 * Asks a machine to compute a matrix product of a fresh random seed. One at a time for each machine.
 *
 * @throws AppError CONFLICT while one is open, NOT_FOUND for a key that is not enrolled or was revoked.
 */
export async function issueChallenge(
  db: Db,
  { actor, now, nodeKey, size }: IssueChallengeOptions,
): Promise<{ id: string }> {
  authorise(actor, 'node.challenge');
  return db.$transaction(async (tx) => {
    const [node] = await tx.$queryRaw<{ id: number }[]>`
      SELECT id FROM node WHERE "nodeKey" = ${nodeKey} AND "revokedAt" IS NULL FOR UPDATE`;
    if (!node) throw new AppError('NOT_FOUND', { message: `no node ${nodeKey}` });
    const open = await tx.nodeChallenge.count({
      where: { nodeId: node.id, verdict: null, expiresAt: { gt: now } },
    });
    if (open > 0) throw new AppError('CONFLICT', { key: 'challengeOpen' });
    const { id } = await tx.nodeChallenge.create({
      data: {
        nodeId: node.id,
        seed: `0x${randomBytes(32).toString('hex')}`,
        size,
        issuedBy: actor.address,
        issuedAt: now,
        expiresAt: new Date(now.getTime() + OPEN_FOR_MS),
      },
      select: { id: true },
    });
    await appendEntry(tx, {
      act: 'node.challenged',
      actor: { address: actor.address, role: 'certifier' },
      subject: subject.node(nodeKey),
      record: null,
      time: now,
    });
    return { id };
  });
}
