import 'server-only';

import type { Hex } from 'viem';

import { AppError } from '@/lib/core/errors';
import type { Tx } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

import { appendEntry } from './append';
import type { Actor } from './entry';

export type Erasure = { hash: Hex; actor: Actor; now: Date };

/**
 * Erases a document by law: body and salt go, hash, kind, subject and author stay, the log verifies as before, and the
 * erasure is itself an entry.
 *
 * @throws AppError NOT_FOUND when there is no such record, CONFLICT when it was erased before.
 */
export async function eraseRecord(tx: Tx, { hash, actor, now }: Erasure): Promise<void> {
  const record = await tx.record.findUnique({ where: { hash }, select: { subject: true } });
  if (!record) throw new AppError('NOT_FOUND', { message: `no record ${hash}` });
  // The condition, not the read above, decides between two who erase at once.
  const { count } = await tx.record.updateMany({
    where: { hash, erasedAt: null },
    data: { body: Prisma.DbNull, salt: null, erasedAt: now },
  });
  if (count === 0) throw new AppError('CONFLICT', { message: `record ${hash} was erased before` });
  await appendEntry(tx, {
    act: 'record.erased',
    actor,
    subject: record.subject,
    record: hash,
    time: now,
  });
}
