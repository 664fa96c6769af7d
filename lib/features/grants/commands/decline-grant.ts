import { createRecord } from '@/lib/audit/record';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

export type DeclineGrantOptions = {
  actor: Actor;
  now: Date;
  applicationId: string;
  reason: string;
};

/** Decides against an application, with the reason that the applicant reads. Nothing happens on chain. */
export async function declineGrant(
  db: Db,
  { actor, now, applicationId, reason }: DeclineGrantOptions,
): Promise<{ recordHash: `0x${string}` }> {
  authorise(actor, 'grant.decide');
  return db.$transaction(async (tx) => {
    const application = await tx.grantApplication.findUnique({ where: { id: applicationId } });
    if (!application) throw new AppError('NOT_FOUND', { key: 'applicationNotFound' });
    if (actor.organisations.some((own) => own.id === application.organisationId))
      throw new AppError('FORBIDDEN', { key: 'ownApplication' });
    // Two officers may decide at once: only the one who still finds it undecided goes on.
    const { count } = await tx.grantApplication.updateMany({
      where: { id: applicationId, status: 'SUBMITTED' },
      data: { status: 'DECLINED', decidedAt: now },
    });
    if (count === 0) throw new AppError('WRONG_STATE', { key: 'applicationDecided' });
    const { hash } = await createRecord(tx, {
      kind: 'grant.declined',
      subject: subject.grantApplication(applicationId),
      body: { applicationId, roundId: application.roundId.toString(), reason },
      author: { userId: actor.userId, address: actor.address, role: 'grants-officer' },
      now,
      demo: actor.demo,
    });
    await tx.grantApplication.update({
      where: { id: applicationId },
      data: { decisionHash: hash },
    });
    return { recordHash: hash };
  });
}
