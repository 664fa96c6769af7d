import type { Address } from 'viem';

import { createRecord } from '@/lib/audit/record';
import type { Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

export type AwardGrantOptions = {
  actor: Actor;
  now: Date;
  applicationId: string;
  /** CCH, 1e18 = one hour. */
  amount: bigint;
  midTermAt: Date;
  expiresAt: Date;
  reason: string;
  /** The round as the mirror has it; what is left of its budget, CCH. */
  round: { closed: boolean; budgetLeft: bigint };
};

/**
 * Decides an application in its favour. `award` is sent with the hash; the hours move only then. Nobody decides on an
 * application of their own.
 */
export async function awardGrant(
  db: Db,
  options: AwardGrantOptions,
): Promise<Decided<'grant.awarded'>> {
  const { actor, now, applicationId, amount, midTermAt, expiresAt, reason, round } = options;
  authorise(actor, 'grant.decide');
  if (midTermAt >= expiresAt)
    throw new AppError('BAD_INPUT', { key: 'badTerm', fields: { midTermDays: 'midTermAfterEnd' } });
  if (round.closed) throw new AppError('WRONG_STATE', { key: 'roundClosed' });
  if (amount > round.budgetLeft)
    throw new AppError('BAD_INPUT', {
      key: 'roundBudgetExceeded',
      fields: { hours: 'roundBudgetExceeded' },
    });

  return db.$transaction(async (tx) => {
    const application = await tx.grantApplication.findUnique({
      where: { id: applicationId },
      include: { organisation: { select: { id: true, wallet: true } } },
    });
    if (!application) throw new AppError('NOT_FOUND', { key: 'applicationNotFound' });
    if (actor.organisations.some((own) => own.id === application.organisationId))
      throw new AppError('FORBIDDEN', { key: 'ownApplication' });
    // Two officers may decide at once: only the one who still finds it undecided goes on.
    const { count } = await tx.grantApplication.updateMany({
      where: { id: applicationId, status: 'SUBMITTED' },
      data: { status: 'AWARDED', decidedAt: now },
    });
    if (count === 0) throw new AppError('WRONG_STATE', { key: 'applicationDecided' });

    const body = {
      applicationId,
      roundId: application.roundId.toString(),
      beneficiary: application.organisation.wallet as Address,
      amount: amount.toString(),
      midTermAt: midTermAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      reason,
    };
    const { hash } = await createRecord(tx, {
      kind: 'grant.awarded',
      subject: subject.grantApplication(applicationId),
      body,
      author: { userId: actor.userId, address: actor.address, role: 'grants-officer' },
      now,
      demo: actor.demo,
    });
    await tx.grantApplication.update({
      where: { id: applicationId },
      data: { decisionHash: hash },
    });
    return { recordHash: hash, kind: 'grant.awarded' as const, body };
  });
}
