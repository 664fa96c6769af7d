import type { Address, Hex } from 'viem';

import { createRecord } from '@/lib/audit/record';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { requireFree } from '../interest-queries';
import { lockCase } from '../lock-case';
import { maySecond } from '../rules';

export type ReturnCaseOptions = { actor: Actor; now: Date; caseId: string; reason: string };

/**
 * Sends a decision back to the reading: the second reader because something is wrong with it, or the first reader because
 * they saw that themselves. The decision is void from here on, and the signatures under it are destroyed.
 */
export async function returnCase(
  db: Db,
  { actor, now, caseId, reason }: ReturnCaseOptions,
): Promise<void> {
  authorise(actor, 'provider.certify');
  await db.$transaction(async (tx) => {
    const found = await lockCase(tx, caseId, 'return');
    await requireFree(tx, actor, found.provider, now);
    if (found.firstReader !== actor.address && !maySecond(actor.address, found))
      throw new AppError('FORBIDDEN', { key: 'ownReading' });
    const decision = found.decisionHash as Hex;
    await tx.certificationSignature.deleteMany({ where: { recordHash: decision } });
    await tx.certificationCase.update({
      where: { id: caseId },
      data: {
        status: 'READING',
        firstReader: null,
        decisionHash: null,
        updatedAt: now,
        version: { increment: 1 },
      },
    });
    await createRecord(tx, {
      kind: 'case.returned',
      subject: subject.provider(found.provider),
      body: { caseId, provider: found.provider as Address, decision, reason },
      author: { userId: actor.userId, address: actor.address, role: 'certifier' },
      now,
      demo: actor.demo,
    });
  });
}
