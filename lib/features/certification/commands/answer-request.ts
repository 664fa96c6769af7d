import type { Address, Hex } from 'viem';

import { createRecord } from '@/lib/audit/record';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { evidenceFor, keepEvidence, named } from '../evidence';
import { lockCase } from '../lock-case';
import { answerPurpose } from '../schema';

export type AnswerRequestOptions = {
  actor: Actor;
  now: Date;
  requestId: string;
  answer: string;
};

/**
 * The provider's answer; the case goes back to the certifier. Whoever does not belong to the provider is told that there is
 * no such request.
 */
export async function answerRequest(
  db: Db,
  { actor, now, requestId, answer }: AnswerRequestOptions,
): Promise<{ recordHash: string }> {
  return db.$transaction(async (tx) => {
    const request = await tx.caseRequest.findUnique({
      where: { id: requestId },
      include: { case: { select: { id: true, provider: true } } },
    });
    const organisation = actor.organisations.find((own) => own.wallet === request?.case.provider);
    if (!request || !organisation) throw new AppError('NOT_FOUND', { key: 'requestNotFound' });
    authorise(actor, 'provider.edit-application', { organisationId: organisation.id });

    const { provider } = await lockCase(tx, request.case.id, 'answer');
    // Two people of the company may answer at once: the lock lets one of them find it unanswered.
    const { count } = await tx.caseRequest.updateMany({
      where: { id: requestId, answeredAt: null },
      data: { answer, answeredBy: actor.address, answeredAt: now },
    });
    if (count === 0) throw new AppError('WRONG_STATE', { key: 'requestAnswered' });
    await tx.certificationCase.update({
      where: { id: request.case.id },
      data: { status: 'READING', version: { increment: 1 }, updatedAt: now },
    });
    const evidence = await evidenceFor(tx, provider, answerPurpose(requestId));
    const { hash } = await createRecord(tx, {
      kind: 'case.information-answered',
      subject: subject.provider(provider),
      body: {
        caseId: request.case.id,
        provider: provider as Address,
        request: request.recordHash as Hex,
        answer,
        documents: named(evidence),
      },
      author: { userId: actor.userId, address: actor.address, role: 'provider' },
      now,
      demo: actor.demo,
    });
    await keepEvidence(tx, evidence, hash);
    await tx.caseRequest.update({ where: { id: requestId }, data: { answerHash: hash } });
    return { recordHash: hash };
  });
}
