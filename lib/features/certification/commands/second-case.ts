import type { Address, Hex } from 'viem';

import { createRecord } from '@/lib/audit/record';
import type { Decided } from '@/lib/audit/record-decision';
import { RECORD_BODIES } from '@/lib/audit/records/bodies';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';
import { requestLetter } from '@/lib/letters/request-letter';

import { requireFree } from '../interest-queries';
import { lockCase } from '../lock-case';
import { maySecond } from '../rules';
import { markApplication } from './decide-certification';

export type SecondCaseOptions = { actor: Actor; now: Date; caseId: string };

/**
 * The second reader agrees. Returns the first reader's decision, which the second reader now signs too; the registry takes
 * it with both signatures.
 *
 * @throws AppError FORBIDDEN for whoever decided first or filled in an item, or declared a conflict.
 */
export async function secondCase(
  db: Db,
  { actor, now, caseId }: SecondCaseOptions,
): Promise<Decided<'provider.certified'>> {
  authorise(actor, 'provider.certify');
  return db.$transaction(async (tx) => {
    const found = await lockCase(tx, caseId, 'second');
    await requireFree(tx, actor, found.provider, now);
    if (!maySecond(actor.address, found)) throw new AppError('FORBIDDEN', { key: 'ownReading' });
    const decisionHash = found.decisionHash as Hex;
    const decision = await tx.record.findUniqueOrThrow({ where: { hash: decisionHash } });
    const body = RECORD_BODIES['provider.certified'].parse(decision.body);

    await markApplication(tx, found, now);
    if (found.applicationId)
      await tx.providerApplication.update({
        where: { id: found.applicationId },
        data: { decisionHash },
      });
    await tx.certificationCase.update({
      where: { id: caseId },
      data: {
        status: 'DECIDED',
        secondReader: actor.address,
        closedAt: now,
        updatedAt: now,
        version: { increment: 1 },
      },
    });
    await createRecord(tx, {
      kind: 'case.seconded',
      subject: subject.provider(found.provider),
      body: { caseId, provider: found.provider as Address, decision: decisionHash },
      author: { userId: actor.userId, address: actor.address, role: 'certifier' },
      now,
      demo: actor.demo,
    });
    await requestLetter(tx, {
      recordHash: decisionHash,
      provider: found.provider,
      kind: 'provider.certified',
      now,
    });
    return { recordHash: decisionHash, kind: 'provider.certified' as const, body };
  });
}
