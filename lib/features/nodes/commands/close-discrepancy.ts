import { createRecord } from '@/lib/audit/record';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

export type CloseDiscrepancyOptions = {
  actor: Actor;
  now: Date;
  discrepancyId: string;
  reason: string;
};

/**
 * Lets a discrepancy stand, for a reason that goes into the record. It is opened again when the machines show yet
 * something else.
 *
 * @throws AppError WRONG_STATE when it is closed, by agreement or by somebody else.
 */
export async function closeDiscrepancy(
  db: Db,
  { actor, now, discrepancyId, reason }: CloseDiscrepancyOptions,
): Promise<{ recordHash: string }> {
  authorise(actor, 'discrepancy.close');
  return db.$transaction(async (tx) => {
    const row = await tx.discrepancy.findUnique({ where: { id: discrepancyId } });
    if (!row) throw new AppError('NOT_FOUND', { message: `no discrepancy ${discrepancyId}` });
    // The condition is the guard against two certifiers, and against a report that comes in between.
    const { count } = await tx.discrepancy.updateMany({
      where: { id: discrepancyId, closedAt: null },
      data: { closedAt: now },
    });
    if (count === 0) throw new AppError('WRONG_STATE', { key: 'discrepancyClosed' });
    const { hash } = await createRecord(tx, {
      kind: 'discrepancy.closed',
      subject: subject.provider(row.provider),
      body: {
        provider: row.provider as `0x${string}`,
        discrepancyId,
        finding: row.kind,
        classId: row.classId || null,
        certified: row.certified,
        reported: row.reported,
        reason,
      },
      author: { userId: actor.userId, address: actor.address, role: 'certifier' },
      now,
      demo: actor.demo,
    });
    await tx.discrepancy.update({ where: { id: discrepancyId }, data: { decisionHash: hash } });
    return { recordHash: hash };
  });
}
