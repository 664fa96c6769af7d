import type { Address, Hex } from 'viem';

import { createRecord } from '@/lib/audit/record';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

import { requireFree } from '../interest-queries';
import { lockCase } from '../lock-case';

export type RecallRequestOptions = { actor: Actor; now: Date; caseId: string; reason: string };

/** Goes on without the answer, and says why: a provider that is silent does not keep its case open for ever. */
export async function recallRequest(
  db: Db,
  { actor, now, caseId, reason }: RecallRequestOptions,
): Promise<void> {
  authorise(actor, 'provider.certify');
  await db.$transaction(async (tx) => {
    const found = await lockCase(tx, caseId, 'recall');
    await requireFree(tx, actor, found.provider, now);
    const [open] = found.requests.filter(({ answeredAt }) => answeredAt === null);
    if (!open) throw new AppError('WRONG_STATE', { key: 'caseElsewhere' });
    await tx.caseRequest.update({ where: { id: open.id }, data: { answeredAt: now } });
    await tx.certificationCase.update({
      where: { id: caseId },
      data: { status: 'READING', version: { increment: 1 }, updatedAt: now },
    });
    await createRecord(tx, {
      kind: 'case.recalled',
      subject: subject.provider(found.provider),
      body: {
        caseId,
        provider: found.provider as Address,
        request: open.recordHash as Hex,
        reason,
      },
      author: { userId: actor.userId, address: actor.address, role: 'certifier' },
      now,
      demo: actor.demo,
    });
  });
}
